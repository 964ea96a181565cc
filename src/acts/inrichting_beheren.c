#include "acts/inrichting_beheren.h"

#include "inrichting_vragen.h"

static const size_t RUIMTE = (size_t)1024 * 1024 * 1024;

bool inrichting_vragen(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                       struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = werk->actor->rol == ROL_SYSTEEM ? GROND_SYSTEEM : GROND_BEHEER,
                                                .handeling = handeling,
                                                .informatie = INFO_INRICHTING,
                                                .over = OVER_NIEMAND},
                        ret_toegang, fault);
}

enum tabel_nr tabel_genaamd(struct arena *arena, struct str naam) {
  return tabel_met_naam(str_join(arena, naam, S(".csv")));
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct toegang *toegang;
  struct inrichting_stand *stand = ret_uit;
  if (!inrichting_vragen(tx, werk, "inrichting inzien", HANDELING_ZIEN, &toegang, fault) ||
      !inrichting_nieuwste(tx, &stand->versie, fault) || !inrichting_geldend(tx, &stand->inrichting, fault))
    return false;
  stand->files = inrichting_exporteren(werk->arena, stand->inrichting);
  return true;
}

bool inrichting_inzien(const struct werk *werk, struct inrichting_stand *ret_stand, struct fault *fault) {
  return act_lezen(werk, look, NULL, ret_stand, fault);
}

/* A version while it is made; the files are read before the transaction begins, for that can take a second. */
struct making {
  const struct embedded *files;
  const struct inrichting *inrichting;
  int64_t versie;
  struct str waarom;
};

static bool save(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct making *making = in;
  struct toegang *toegang;
  int64_t nr;
  if (!inrichting_vragen(tx, werk, "inrichting invoeren", HANDELING_DOEN, &toegang, fault) ||
      !inrichting_bewaren(toegang, making->files, making->inrichting, making->versie, making->waarom, &nr, fault))
    return false;
  *ret_uitkomst = str_format(werk->arena, "%lld", (long long)nr);
  return true;
}

size_t bestanden_tellen(const struct embedded *files) {
  size_t count = 0;
  while (files[count].name) count++;
  return count;
}

const struct embedded *bestanden_overleggen(struct arena *arena, const struct embedded *oud,
                                            const struct embedded *nieuw) {
  struct embedded *files = NEW_ARRAY(arena, struct embedded, bestanden_tellen(oud) + bestanden_tellen(nieuw) + 1);
  size_t count = 0;
  struct str bytes;
  for (const struct embedded *file = oud; file->name; file++)
    if (!embedded_find(nieuw, str_of(file->name), &bytes)) files[count++] = *file;
  for (const struct embedded *file = nieuw; file->name; file++)
    if (file->data) files[count++] = *file;
  return files;
}

const struct embedded *bestanden_verschil(struct arena *arena, const struct embedded *oud,
                                          const struct embedded *nieuw) {
  struct embedded *files = NEW_ARRAY(arena, struct embedded, bestanden_tellen(oud) + bestanden_tellen(nieuw) + 1);
  size_t count = 0;
  for (const struct embedded *file = nieuw; file->name; file++) {
    struct str was;
    bool same = embedded_find(oud, str_of(file->name), &was) && str_eq(was, (struct str){file->data, file->size});
    if (!same) files[count++] = *file;
  }
  for (const struct embedded *file = oud; file->name; file++) {
    struct str bytes;
    if (!embedded_find(nieuw, str_of(file->name), &bytes)) files[count++] = (struct embedded){.name = file->name};
  }
  return files;
}

static void give_back(void *arena) {
  arena_destroy(arena);
}

struct arena *grote_arena(const struct werk *werk) {
  struct arena *arena = arena_create(RUIMTE);
  arena_at_end(werk->arena, give_back, arena);
  return arena;
}

bool inrichting_invoeren(const struct werk *werk, const struct inrichting_invoeren_in *in,
                         struct inrichting_fouten *fouten, int64_t *ret_versie, struct fault *fault) {
  struct inrichting_stand stand;
  struct inrichting inrichting;
  struct str nr;
  if (!inrichting_inzien(werk, &stand, fault)) return false;
  struct making making = {.files = in->geheel ? in->files : bestanden_overleggen(werk->arena, stand.files, in->files),
                          .inrichting = &inrichting,
                          .versie = in->versie,
                          .waarom = in->waarom};
  if (!inrichting_lezen(werk->arena, making.files, stand.inrichting->nationaal, &inrichting, fouten))
    return fault_set(fault, FAULT_INPUT, S("De bestanden kloppen niet. Er is niets veranderd."), "inrichting refused");
  if (!act_schrijven(werk, save, &making, &nr, fault)) return false;
  return str_to_i64(nr, ret_versie);
}
