#include "melding_weging.h"

#include "inrichting/kaart.h"
#include "inrichting/recht.h"
#include "store/inrichting.h"

enum { NAMEN_MAX = 4096 };

struct loket_keuzes loket_keuzes_van(struct arena *arena, const struct paren *formulier) {
  struct loket_keuzes keuzes = {.onderwerpen = NEW_ARRAY(arena, struct str, LOKET_KEUZES_MAX),
                                .aanbod = NEW_ARRAY(arena, struct str, LOKET_KEUZES_MAX),
                                .antwoorden = NEW_ARRAY(arena, struct triage_antwoord, LOKET_KEUZES_MAX)};
  for (size_t i = 0; i < formulier->aantal; i++) {
    const struct paar *paar = &formulier->rij[i];
    if (paar->waarde.len == 0) continue;
    if (str_eq(paar->naam, S("onderwerp")) && keuzes.onderwerp_aantal < LOKET_KEUZES_MAX)
      keuzes.onderwerpen[keuzes.onderwerp_aantal++] = paar->waarde;
    if (str_eq(paar->naam, S("aanbod")) && keuzes.aanbod_aantal < LOKET_KEUZES_MAX)
      keuzes.aanbod[keuzes.aanbod_aantal++] = paar->waarde;
    if (!str_starts(paar->naam, S(TRIAGE_VELD)) || keuzes.antwoord_aantal == LOKET_KEUZES_MAX) continue;
    const struct keuze *antwoord = keuze_met_code(triage_antwoorden, paar->waarde);
    keuzes.antwoorden[keuzes.antwoord_aantal++] =
        (struct triage_antwoord){.vraag = str_part(paar->naam, sizeof TRIAGE_VELD - 1, paar->naam.len),
                                 .antwoord = antwoord ? antwoord->waarde : 0};
  }
  return keuzes;
}

/* Which of two answers to the same kind of question weighs more. */
static int heavier(int een, int ander, int zwaarste) {
  if (een == zwaarste || ander == zwaarste) return zwaarste;
  if (een == ANTWOORD_ONBEKEND || ander == ANTWOORD_ONBEKEND) return ANTWOORD_ONBEKEND;
  return een ? een : ander;
}

struct voorstel weging_voorstel(struct arena *arena, const struct inrichting *inrichting, const struct persoon *persoon,
                                const struct loket_keuzes *keuzes, struct str kanaal, struct str verwijzer, dag_t dag) {
  struct voorstel_vraag vraag = {.onderwerpen = keuzes->onderwerpen,
                                 .onderwerp_aantal = keuzes->onderwerp_aantal,
                                 .plaats = persoon->geheim ? S("") : persoon->adres.woonplaats,
                                 .kanaal = kanaal,
                                 .verwijzer = verwijzer,
                                 .leeftijd = leeftijd_op(persoon->geboren, dag),
                                 .dag = dag};
  for (size_t i = 0; i < keuzes->antwoord_aantal; i++) {
    const struct triage_antwoord *a = &keuzes->antwoorden[i];
    const struct triagevraag_rij *rij = inrichting_op(inrichting, TABEL_TRIAGEVRAAG, a->vraag, dag);
    if (rij && rij->soort == TRIAGE_SPOED) vraag.spoed = heavier(vraag.spoed, a->antwoord, ANTWOORD_JA);
    if (rij && rij->soort == TRIAGE_VEILIGHEID) vraag.veilig = heavier(vraag.veilig, a->antwoord, ANTWOORD_NEE);
  }
  return voorstel_maken(arena, inrichting, &vraag);
}

static bool has(const struct str *lijst, size_t aantal, struct str wat) {
  for (size_t i = 0; i < aantal; i++)
    if (str_eq(lijst[i], wat)) return true;
  return false;
}

/* Every offer that fits one of the subjects, once; in the order of their layers. */
static const struct aanbod_rij **offers(struct arena *arena, const struct inrichting *inrichting,
                                        const struct persoon *persoon, const struct loket_keuzes *keuzes, dag_t dag,
                                        size_t *ret_count) {
  const struct aanbod_rij *const *alle;
  struct aanbod_vraag vraag = {.plaats = persoon->geheim ? S("") : persoon->adres.woonplaats,
                               .leeftijd = leeftijd_op(persoon->geboren, dag)};
  size_t count = 0, total = aanbod_voor(arena, inrichting, &vraag, dag, &alle);
  const struct aanbod_rij **fitting = NEW_ARRAY(arena, const struct aanbod_rij *, total + 1);
  for (size_t i = 0; i < total; i++) {
    bool fits = alle[i]->onderwerpen.aantal == 0;
    for (size_t s = 0; s < alle[i]->onderwerpen.aantal && !fits; s++)
      fits = has(keuzes->onderwerpen, keuzes->onderwerp_aantal, alle[i]->onderwerpen.str[s]);
    if (fits) fitting[count++] = alle[i];
  }
  *ret_count = keuzes->onderwerp_aantal ? count : 0;
  return fitting;
}

const struct aanbod *weging_aanbod(struct arena *arena, const struct inrichting *inrichting,
                                   const struct persoon *persoon, const struct loket_keuzes *keuzes, dag_t dag,
                                   size_t *ret_aantal) {
  const struct aanbod_rij **rijen = offers(arena, inrichting, persoon, keuzes, dag, ret_aantal);
  struct aanbod *aanbod = NEW_ARRAY(arena, struct aanbod, *ret_aantal + 1);
  for (size_t i = 0; i < *ret_aantal; i++)
    aanbod[i] = (struct aanbod){rijen[i]->id, rijen[i]->naam, has(keuzes->aanbod, keuzes->aanbod_aantal, rijen[i]->id)};
  return aanbod;
}

static struct str organisation_name(const struct inrichting *inrichting, struct str sleutel, dag_t dag) {
  const struct organisatie_rij *rij = sleutel.len ? organisatie_op(inrichting, sleutel, dag) : NULL;
  return rij ? rij->naam : sleutel;
}

static void advise_offers(struct arena *arena, const struct inrichting *inrichting, const struct persoon *persoon,
                          const struct loket_keuzes *keuzes, dag_t dag, struct advies *advies) {
  const struct aanbod_rij **rijen = offers(arena, inrichting, persoon, keuzes, dag, &advies->aanbod_aantal);
  struct advies_aanbod *aanbod = NEW_ARRAY(arena, struct advies_aanbod, advies->aanbod_aantal + 1);
  for (size_t i = 0; i < advies->aanbod_aantal; i++) {
    const struct laag_rij *laag = inrichting_op(inrichting, TABEL_LAAG, rijen[i]->laag, dag);
    aanbod[i] = (struct advies_aanbod){.sleutel = rijen[i]->id,
                                       .naam = rijen[i]->naam,
                                       .organisatie = organisation_name(inrichting, rijen[i]->organisatie, dag),
                                       .uitleg = rijen[i]->uitleg,
                                       .laag = laag ? laag->naam : rijen[i]->laag,
                                       .gekozen = has(keuzes->aanbod, keuzes->aanbod_aantal, rijen[i]->id)};
  }
  advies->aanbod = aanbod;
}

/* The rows of the money help for the subjects that name a money question. */
static void advise_money(struct arena *arena, const struct inrichting *inrichting, const struct loket_keuzes *keuzes,
                         dag_t dag, struct advies *advies) {
  static const char *const antwoorden[] = {[GELDHULP_NEE] = "nee", [GELDHULP_JA] = "ja", [GELDHULP_SOMS] = "soms"};
  const struct rij *const *rijen;
  size_t total = inrichting_in_kracht(arena, inrichting, TABEL_GELDHULP, dag, &rijen), count = 0;
  struct advies_geld *geld = NEW_ARRAY(arena, struct advies_geld, total * (keuzes->onderwerp_aantal + 1) + 1);
  for (size_t s = 0; s < keuzes->onderwerp_aantal; s++) {
    const struct onderwerp_rij *onderwerp = onderwerp_op(inrichting, keuzes->onderwerpen[s], dag);
    if (!onderwerp || onderwerp->geldvraag.len == 0) continue;
    const struct geldvraag_rij *vraag = inrichting_op(inrichting, TABEL_GELDVRAAG, onderwerp->geldvraag, dag);
    for (size_t i = 0; vraag && i < total; i++) {
      const struct geldhulp_rij *hulp = (const struct geldhulp_rij *)rijen[i];
      if (!str_eq(hulp->geldvraag, vraag->id)) continue;
      geld[count++] = (struct advies_geld){.vraag = vraag->naam,
                                           .organisatie = organisation_name(inrichting, hulp->organisatie, dag),
                                           .voorwaarde = hulp->voorwaarde,
                                           .antwoord = str_of(antwoorden[hulp->antwoord]),
                                           .ster = hulp->ster == 1};
    }
  }
  advies->geld = geld;
  advies->geld_aantal = count;
}

static void advise_provisions(struct arena *arena, const struct inrichting *inrichting,
                              const struct loket_keuzes *keuzes, dag_t dag, struct advies *advies) {
  struct str *namen = NEW_ARRAY(arena, struct str, keuzes->onderwerp_aantal + 1);
  size_t count = 0;
  for (size_t i = 0; i < keuzes->onderwerp_aantal; i++) {
    const struct onderwerp_rij *onderwerp = onderwerp_op(inrichting, keuzes->onderwerpen[i], dag);
    const struct product_rij *product =
        onderwerp && onderwerp->product.len ? inrichting_op(inrichting, TABEL_PRODUCT, onderwerp->product, dag) : NULL;
    if (product && !has(namen, count, product->naam)) namen[count++] = product->naam;
  }
  advies->voorzieningen = namen;
  advies->voorziening_aantal = count;
}

/* The names with commas between. */
static void add_name(struct buf *buf, struct str naam) {
  if (buf->len) buf_add(buf, S(", "));
  buf_add(buf, naam);
}

static void advise_places(struct arena *arena, const struct voorstel *voorstel, struct advies *advies) {
  struct buf teams, elders;
  buf_init(&teams, arena, NAMEN_MAX);
  buf_init(&elders, arena, NAMEN_MAX);
  for (size_t i = 0; i < voorstel->ook_aantal; i++) add_name(&teams, voorstel->ook[i]->naam);
  for (size_t i = 0; i < voorstel->elders_aantal; i++) add_name(&elders, voorstel->elders[i]->naam);
  advies->ook_teams = buf_str(&teams);
  advies->elders = buf_str(&elders);
}

bool weging_advies(struct tx *tx, const struct persoon *persoon, const struct loket_keuzes *keuzes, struct str kanaal,
                   struct str verwijzer, dag_t ontvangen, struct advies *ret_advies, struct fault *fault) {
  struct arena *arena = tx_arena(tx);
  dag_t dag = tx_vandaag(tx);
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  struct voorstel voorstel = weging_voorstel(arena, inrichting, persoon, keuzes, kanaal, verwijzer, dag);
  struct advies advies = {.onderwerpen = voorstel.leidend,
                          .wet = voorstel.wet,
                          .urgentie = voorstel.urgentie,
                          .team = voorstel.team ? voorstel.team->naam : S(""),
                          .laatste_dag =
                              voorstel.wet ? termijn_van_wet(inrichting, (enum wet)voorstel.wet, ontvangen) : DAG_GEEN,
                          .toegelaten = voorstel.toegang.toegelaten,
                          .toegang_uitleg = voorstel.toegang.rij ? voorstel.toegang.rij->uitleg : S("")};
  advise_places(arena, &voorstel, &advies);
  advise_offers(arena, inrichting, persoon, keuzes, dag, &advies);
  advise_money(arena, inrichting, keuzes, dag, &advies);
  advise_provisions(arena, inrichting, keuzes, dag, &advies);
  *ret_advies = advies;
  return true;
}
