#include "scherm.h"

#include "acts/keuzes.h"

struct formulier formulier_van(struct bezoek *bezoek, struct str actie, const struct veld *velden, size_t aantal,
                               const char *knop) {
  struct id inzending = id_new(NULL);
  return (struct formulier){.actie = actie,
                            .velden = velden,
                            .aantal = aantal,
                            .token = bezoek->kader.token,
                            .inzending = str_copy(arena_van(bezoek), id_str(&inzending)),
                            .knop = str_of(knop),
                            .waarden = bezoek->request->method == METHOD_POST ? &bezoek->request->form : NULL,
                            .fault = &bezoek->fault};
}

bool formulier_lezen(struct bezoek *bezoek, const struct veld *velden, size_t aantal, void *into) {
  return velden_lezen(arena_van(bezoek), velden, aantal, &bezoek->request->form, into, &bezoek->fault);
}

struct str formulier_waarde(const struct bezoek *bezoek, const char *naam) {
  return paren_waarde(&bezoek->request->form, str_of(naam));
}

int64_t versie_van(const struct bezoek *bezoek, const char *naam) {
  int64_t versie = -1;
  str_to_i64(formulier_waarde(bezoek, naam), &versie);
  return versie;
}

/* A choice as people read it; anything else as it was typed. */
static struct str readable(const struct veld *veld, struct str waarde) {
  const struct keuze *keuze = veld->soort == VELD_KEUZE ? keuze_met_code(veld->keuzes, waarde) : NULL;
  return keuze ? str_of(keuze->label) : waarde;
}

/* As it would be kept: a browser ends the lines of a text with CR LF. */
static struct str as_kept(struct arena *arena, struct str typed) {
  struct str line;
  struct buf buf;
  typed = str_trim(typed);
  buf_init(&buf, arena, typed.len + 1);
  while (str_cut(&typed, '\n', &line)) {
    if (buf.len) buf_add_char(&buf, '\n');
    buf_add(&buf, line.len && line.ptr[line.len - 1] == '\r' ? str_part(line, 0, line.len - 1) : line);
  }
  return buf_str(&buf);
}

struct verschillen formulier_verschillen(struct bezoek *bezoek, const struct veld *velden, size_t aantal,
                                         const struct paren *nu) {
  struct verschil *rijen = NEW_ARRAY(arena_van(bezoek), struct verschil, aantal);
  struct verschillen all = {.rijen = rijen};
  for (size_t i = 0; i < aantal; i++) {
    struct str now = paren_waarde(nu, str_of(velden[i].naam)),
               typed = as_kept(arena_van(bezoek), formulier_waarde(bezoek, velden[i].naam));
    if (velden[i].soort == VELD_ID || str_eq(now, typed)) continue;
    rijen[all.aantal++] = (struct verschil){
        .label = str_of(velden[i].label), .nu = readable(&velden[i], now), .van_u = readable(&velden[i], typed)};
  }
  return all;
}

bool fout_op_formulier(struct bezoek *bezoek) {
  bool here = bezoek->fault.class == FAULT_INPUT || bezoek->fault.class == FAULT_RULE;
  if (here) bezoek->response->status = 422;
  return here;
}

struct str pad_van(struct bezoek *bezoek, const char *voor, struct str id, const char *na) {
  return str_format(arena_van(bezoek), "/%s/%.*s%s%s", voor, STR_ARG(id), na[0] ? "/" : "", na);
}

void verder_naar(struct bezoek *bezoek, const char *soort, struct str id, const char *klaar) {
  struct str path = pad_van(bezoek, soort, id, "");
  response_redirect(bezoek->response,
                    klaar[0] ? str_format(arena_van(bezoek), "%.*s?klaar=%s", STR_ARG(path), klaar) : path);
}

int64_t bladzijde_van(const struct bezoek *bezoek) {
  int64_t page = 1;
  str_to_i64(paren_waarde(&bezoek->request->query, S("pagina")), &page);
  return page >= 1 && page <= 100000 ? page : 1;
}

struct optie *medewerker_opties(struct bezoek *bezoek, const struct medewerker *medewerkers, size_t aantal) {
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, aantal + 1);
  for (size_t i = 0; i < aantal; i++)
    opties[i] = (struct optie){.waarde = medewerkers[i].publiek, .label = medewerkers[i].naam};
  return opties;
}

struct optie *opties_van(struct bezoek *bezoek, const struct keus *keuzes, size_t aantal) {
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, aantal + 1);
  for (size_t i = 0; i < aantal; i++) opties[i] = (struct optie){.waarde = keuzes[i].sleutel, .label = keuzes[i].naam};
  return opties;
}

bool kanaal_opties(struct bezoek *bezoek, struct optie **ret_opties, size_t *ret_aantal) {
  struct keus *kanalen;
  size_t count;
  if (!kanalen_kiezen(&bezoek->werk, &kanalen, &count, &bezoek->fault)) return false;
  *ret_opties = opties_van(bezoek, kanalen, count);
  *ret_aantal = count;
  return true;
}

bool team_opties(struct bezoek *bezoek, struct optie **ret_opties, size_t *ret_aantal) {
  struct team *teams;
  size_t count;
  if (!teams_kiezen(&bezoek->werk, &teams, &count, &bezoek->fault)) return false;
  struct optie *opties = NEW_ARRAY(arena_van(bezoek), struct optie, count + 1);
  for (size_t i = 0; i < count; i++)
    opties[i] =
        (struct optie){.waarde = str_format(arena_van(bezoek), "%lld", (long long)teams[i].id), .label = teams[i].naam};
  *ret_opties = opties;
  *ret_aantal = count;
  return true;
}
