#include "acts/inrichting_voorstel.h"

#include "domain/melding.h"
#include "inrichting/proefroute.h"
#include "inrichting/weergave.h"
#include "store/voorstel.h"

#include "inrichting_vragen.h"

/* What is tried and on what: read in one view. */
struct trial {
  struct str publiek;
  dag_t van, tot;
  struct wijzigingsvoorstel voorstel;
  const struct embedded *files;
  const struct inrichting *nu, *basis;
  struct proefmelding *meldingen;
  size_t aantal;
};

/* Two kinds of information on the ground of administration: the tables, and meldingen to be counted. */
static bool ask(struct tx *tx, const struct werk *werk, struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = "wijziging proberen",
                                                .grond = GROND_BEHEER,
                                                .handeling = HANDELING_ZIEN,
                                                .informatie = INFO_INRICHTING | INFO_TELLING,
                                                .over = OVER_LIJST},
                        ret_toegang, fault);
}

static bool read_trial(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct trial t = *(const struct trial *)in;
  struct toegang *toegang;
  if (!ask(tx, werk, &toegang, fault) || !inrichting_geldend(tx, &t.nu, fault)) return false;
  t.basis = t.nu;
  if (t.publiek.len && (!voorstel_lezen(toegang, t.publiek, &t.voorstel, &t.files, fault) ||
                        !inrichting_van_versie(tx, t.voorstel.versie, &t.basis, fault)))
    return false;
  if (!proefmeldingen_lezen(toegang, t.van, t.tot, &t.meldingen, &t.aantal, fault)) return false;
  *(struct trial *)ret_uit = t;
  return true;
}

static bool read_future(const struct werk *werk, const struct trial *t, struct inrichting *ret_straks,
                        struct fault *fault) {
  struct arena *groot = grote_arena(werk);
  struct inrichting_fouten fouten = {.arena = groot};
  const struct embedded *oud = inrichting_exporteren(werk->arena, t->basis);
  const struct embedded *alle = t->files ? bestanden_overleggen(werk->arena, oud, t->files) : oud;
  return inrichting_lezen(groot, alle, t->basis->nationaal, ret_straks, &fouten) ||
         fault_set(fault, FAULT_INPUT, S("Dit voorstel klopt niet meer met deze versie van Schakel. Gooi het weg."),
                   "stored proposal refused");
}

static struct str subjects(struct arena *arena, const struct inrichting *inrichting, const struct proefmelding *m,
                           dag_t dag) {
  struct buf buf;
  buf_init(&buf, arena, 4096);
  for (size_t i = 0; i < m->onderwerp_aantal; i++) {
    if (i) buf_add(&buf, S(", "));
    buf_add(&buf, sleutel_leesbaar(arena, inrichting, TABEL_ONDERWERP, m->onderwerpen[i], dag));
  }
  return buf_str(&buf);
}

static void count(struct proberen_uit *uit, struct str van, struct str naar, bool anders) {
  size_t i = 0;
  while (i < uit->telling_aantal && !(str_eq(uit->tellingen[i].van, van) && str_eq(uit->tellingen[i].naar, naar) &&
                                      uit->tellingen[i].anders == anders))
    i++;
  if (i == uit->telling_aantal) uit->tellingen[uit->telling_aantal++] = (struct proeftelling){van, naar, anders, 0};
  uit->tellingen[i].aantal++;
}

static int most_telling_first(const void *a, const void *b) {
  const struct proeftelling *x = a, *y = b;
  if (x->anders != y->anders) return x->anders ? -1 : 1;
  if (x->aantal != y->aantal) return x->aantal > y->aantal ? -1 : 1;
  int van = str_cmp(x->van, y->van);
  return van ? van : str_cmp(x->naar, y->naar);
}

static void route_all(const struct werk *werk, const struct trial *t, const struct inrichting *straks,
                      struct proberen_uit *uit) {
  struct arena *arena = werk->arena;
  uit->tellingen = NEW_ARRAY(arena, struct proeftelling, t->aantal + 1);
  uit->verschillen = NEW_ARRAY(arena, struct proefverschil, PROEFVERSCHILLEN_MAX);
  uit->totaal = t->aantal;
  for (size_t i = 0; i < t->aantal; i++) {
    const struct proefmelding *m = &t->meldingen[i];
    struct routevraag vraag = {m->onderwerpen, m->onderwerp_aantal, m->team, m->team_naam, m->plaats, m->leeftijd};
    struct routeuitkomst van = route_van(arena, t->nu, &vraag, t->tot),
                         naar = route_van(arena, straks, &vraag, uit->op);
    bool anders = !str_eq(van.sleutel, naar.sleutel);
    count(uit, van.naam, naar.naam, anders);
    if (!anders) continue;
    if (uit->anders++ < PROEFVERSCHILLEN_MAX)
      uit->verschillen[uit->verschil_aantal++] =
          (struct proefverschil){.nummer = melding_nummer(arena, m->ontvangen, m->id),
                                 .onderwerpen = subjects(arena, t->nu, m, t->tot),
                                 .plaats = m->plaats,
                                 .leeftijd = m->leeftijd,
                                 .van = van.naam,
                                 .naar = naar.naam};
  }
  if (uit->telling_aantal) qsort(uit->tellingen, uit->telling_aantal, sizeof *uit->tellingen, most_telling_first);
}

bool voorstel_proberen(const struct werk *werk, struct str voorstel, dag_t op, struct proberen_uit *ret_uit,
                       struct fault *fault) {
  dag_t vandaag = werk_vandaag(werk);
  struct trial t = {.publiek = voorstel, .van = dag_plus_maanden(vandaag, -1) + 1, .tot = vandaag};
  struct inrichting straks;
  if (!act_lezen(werk, read_trial, &t, &t, fault) || !read_future(werk, &t, &straks, fault)) return false;
  struct proberen_uit uit = {.voorstel = t.voorstel, .van = t.van, .tot = t.tot, .op = op};
  route_all(werk, &t, &straks, &uit);
  *ret_uit = uit;
  return true;
}
