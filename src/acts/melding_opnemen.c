#include "acts/melding_opnemen.h"

#include "inrichting/loket.h"
#include "inrichting/toegang.h"
#include "inrichting/voorstel.h"
#include "store/bereik.h"
#include "store/concept.h"
#include "store/gebruiker.h"
#include "store/huishouden.h"
#include "store/inrichting.h"
#include "store/melding.h"
#include "store/opname.h"
#include "store/persoon.h"

#include "concept_sleutel.h"
#include "melding_stap.h"
#include "melding_weging.h"
#include "ontvangst.h"
#include "overdracht_beginnen.h"
#include "webvraag.h"

#define PLEK(veld) .plek = offsetof(struct melding_opnemen_in, veld)
const struct veld melding_opnemen_velden[] = {
    {"persoon", "Inwoner", VELD_ID, .verplicht = "regel MELDING-INWONER", PLEK(persoon)},
    {"webvraag", "Vraag van de website", VELD_ID, PLEK(webvraag)},
    {"woorden", "Wat is de vraag?", VELD_TEKST, .max = 4000, .verplicht = "Wmo 2015 art. 2.3.2 lid 1",
     .leeg = "Schrijf de vraag van de inwoner op.", .uitleg = "Schrijf het op zoals de inwoner het zelf zegt.",
     PLEK(woorden)},
    {"uitkomst", "Hoe loopt dit af?", VELD_REGEL, .max = 60,
     .uitleg = "Kiest u niets, dan gaat de vraag naar het team.", PLEK(uitkomst.uitkomst)},
    {"toelichting", "Wat hebt u gezegd, gedaan of doorgegeven?", VELD_TEKST, .max = 2000, PLEK(uitkomst.toelichting)},
    {"acuut_wie", "Welke organisatie hebt u gebeld?", VELD_REGEL, .max = 200,
     .uitleg = "Bijvoorbeeld: politie, crisisdienst, Veilig Thuis", PLEK(uitkomst.acuut_wie)},
    {"acuut_gesproken", "Wie hebt u daar gesproken?", VELD_REGEL, .max = 200, PLEK(uitkomst.acuut_gesproken)},
    {"acuut_op", "Op welke dag?", VELD_DAG, PLEK(uitkomst.acuut_op)},
    {"acuut_om", "Hoe laat?", VELD_KLOKTIJD, PLEK(uitkomst.acuut_om)},
    {"overdracht_organisatie", "Aan wie draagt u over?", VELD_REGEL, .max = 80, PLEK(uitkomst.overdracht_organisatie)},
    {"overdracht_naam", "Staat de organisatie niet in de lijst? Typ de naam", VELD_REGEL, .max = 200,
     PLEK(uitkomst.overdracht_naam)},
    {"instemming_wie", "Wie heeft dit gezegd?", VELD_REGEL, .max = 200,
     .uitleg = "Nodig als een Wmo-melding nu dicht gaat.", PLEK(uitkomst.instemming_wie)},
    {"instemming_hoe", "Hoe is dit gezegd?", VELD_REGEL, .max = 200, .uitleg = "Bijvoorbeeld: aan de telefoon",
     PLEK(uitkomst.instemming_hoe)},
    {"instemming_op", "Op welke dag is dit gezegd?", VELD_DAG, PLEK(uitkomst.instemming_op)},
    {"kanaal", "Hoe kwam de vraag binnen?", VELD_REGEL, .max = 60, .verplicht = "regel MELDING-KANAAL",
     .leeg = "Kies hoe de vraag binnenkwam.", PLEK(kanaal)},
    {"melder", "Wie belt of schrijft?", VELD_KEUZE, .keuzes = melder_soorten, PLEK(melder)},
    {"melder_naam", "Naam", VELD_REGEL, .max = 200, PLEK(melder_naam)},
    {"melder_relatie", "Wat is deze persoon van de inwoner?", VELD_REGEL, .max = 100,
     .uitleg = "Bijvoorbeeld: dochter, buurman", PLEK(melder_relatie)},
    {"melder_telefoon", "Telefoonnummer", VELD_REGEL, .max = 20, PLEK(melder_telefoon)},
    {"verwijzer", "Welke verwijzer?", VELD_REGEL, .max = 60, PLEK(verwijzer)},
    {"organisatie", "Organisatie", VELD_REGEL, .max = 200, PLEK(organisatie)},
    {"weet_ervan", "Weet de inwoner van deze melding?", VELD_KEUZE, .keuzes = ja_nee,
     .uitleg = "Weet de inwoner het niet? Dan is het een signaal en geen melding.", PLEK(weet_ervan)},
    {"identiteit", "Hoe weet u wie u spreekt?", VELD_KEUZE, .keuzes = identiteiten, PLEK(identiteit)},
    {"bereikbaar", "Hoe en wanneer kunnen wij het beste contact opnemen?", VELD_REGEL, .max = 500,
     .uitleg = "Bijvoorbeeld: na 14:00 uur bellen, niet via de post", PLEK(bereikbaar)},
    {"tolk", "Is er een tolk nodig? Welke taal?", VELD_REGEL, .max = 60, PLEK(tolk)},
    {"vrijwillig", "Wil de inwoner zelf hulp?", VELD_KEUZE, .keuzes = ja_nee, PLEK(vrijwillig)},
    {"grond", "Waarop berust de hulp dan?", VELD_REGEL, .max = 200,
     .uitleg = "Bijvoorbeeld: een maatregel van de rechter", PLEK(grond)},
    {"ontvangen", "Op welke dag kwam de vraag binnen?", VELD_DAG, .verplicht = "Wmo 2015 art. 2.3.2 lid 1",
     .leeg = "Vul de dag in. Vanaf deze dag telt de termijn.", .uitleg = "Vanaf deze dag telt de wettelijke termijn.",
     PLEK(ontvangen)},
    {"team", "Welk team pakt dit op?", VELD_GETAL, PLEK(team)},
    {"wet", "Welke wet past hierbij?", VELD_KEUZE, .keuzes = wetten,
     .uitleg = "Dit is een advies voor het team. U hoeft het niet tegen de inwoner te zeggen.", PLEK(wet)},
    {"urgentie", "Hoe snel moet dit?", VELD_KEUZE, .keuzes = urgenties, PLEK(urgentie)},
    {"afwijken_reden", "Waarom kiest u iets anders dan het voorstel?", VELD_REGEL, .max = 300, PLEK(afwijken_reden)},
};
const size_t melding_opnemen_velden_aantal = sizeof melding_opnemen_velden / sizeof melding_opnemen_velden[0];

/* The rights under which a new question comes in: they need no relation to a household. */
static const struct toegang_vraag opnemen = {.act = "melding opnemen",
                                             .grond = GROND_AANMELDING,
                                             .handeling = HANDELING_DOEN,
                                             .informatie = INFO_PERSOON | INFO_MELDING,
                                             .over = OVER_ZOEKEN,
                                             .adresdoel = ADRESDOEL_BRIEF};

/* The household he lives in (of two the one where the team works already), or a new one of this person alone. */
static bool find_household(const struct werk *werk, struct toegang *toegang, int64_t persoon, int64_t team,
                           int64_t *ret_huishouden, struct fault *fault) {
  if (!persoon_vasthouden(toegang, persoon, fault) ||
      !huishouden_voor_vraag(toegang, persoon, team, ret_huishouden, fault))
    return false;
  if (*ret_huishouden) return huishouden_vasthouden(toegang, *ret_huishouden, fault);
  return huishouden_maken(toegang, werk_id(werk), persoon, werk_vandaag(werk), ret_huishouden, fault);
}

/* The team works on it until it is let go; who recorded it may mend it today. */
static bool relate(const struct werk *werk, struct toegang *toegang, const struct melding *melding,
                   struct fault *fault) {
  dag_t vandaag = werk_vandaag(werk);
  return relatie_beginnen(toegang, melding->team, melding->huishouden, RELATIE_SOORT_TEAM, vandaag, DAG_OPEN, fault) &&
         relatie_beginnen(toegang, werk->actor->gebruiker, melding->huishouden, RELATIE_SOORT_AANNAME, vandaag, vandaag,
                          fault);
}

static const struct toegang_vraag nagaan = {.act = "melding nagaan",
                                            .grond = GROND_AANMELDING,
                                            .handeling = HANDELING_ZIEN,
                                            .informatie = INFO_PERSOON,
                                            .over = OVER_ZOEKEN,
                                            .adresdoel = ADRESDOEL_BRIEF};

/* A question while it is weighed against the tables of its day. */
struct weging {
  const struct melding_opnemen_in *in;
  const struct inrichting *inrichting;
  struct persoon persoon;
  dag_t dag; /* of the act: its tables count */
  struct voorstel voorstel;
  struct team voorgesteld; /* id 0 = no team is proposed */
  struct melding melding;
  struct opname opname;
  struct str inbrenger; /* organisation that brought it in */
};

static int chosen_or(int chosen, int proposed) {
  return chosen > 0 ? chosen : proposed;
}

static int filled(int chosen) {
  return chosen > 0 ? chosen : 0;
}

static bool find_team(struct tx *tx, struct weging *w, struct fault *fault) {
  const struct team_rij *rij = w->voorstel.team;
  struct team team = {0};
  if (rij && !team_met_sleutel(tx, rij->id, &w->voorgesteld, fault)) return false;
  if (!w->in->team) {
    team = w->voorgesteld;
  } else if (!team_zoeken(tx, w->in->team, &team, fault)) {
    if (fault->class != FAULT_ABSENT) return false;
    fault->class = fault->field_count ? FAULT_INPUT : FAULT_NONE;
    fault->message = (struct str){0};
  }
  if (!team.id) fault_add(fault, "team", w->in->team ? S("Kies een team uit de lijst.") : S("Kies een team."));
  w->melding.team = team.id;
  w->melding.team_naam = team.naam;
  bool as_proposed = team.id && team.id == w->voorgesteld.id && w->voorstel.rapportagelijn.len;
  w->melding.rapportagelijn =
      as_proposed ? w->voorstel.rapportagelijn : rapportagelijn_van(w->inrichting, team.sleutel, w->melding.ontvangen);
  return true;
}

/* What the tables propose, what was chosen instead, and that this has a reason (S0-39, S0-146). The desk at which a
 * question without a subject came in is no proposal to differ from. */
static bool propose(struct tx *tx, struct weging *w, struct fault *fault) {
  const struct melding_opnemen_in *in = w->in;
  const struct voorstel *voorstel = &w->voorstel;
  struct uitkomst_gevolg gevolg;
  if (!find_team(tx, w, fault)) return false;
  int wet = chosen_or(in->wet, voorstel->wet), urgentie = chosen_or(in->urgentie, (int)voorstel->urgentie);
  if (!wet) fault_add(fault, "wet", S("Kies de wet die past. Weet u het nog niet? Kies dan de laatste."));
  bool otherwise = (voorstel->wet && wet != voorstel->wet) || urgentie != (int)voorstel->urgentie ||
                   ((voorstel->leidend || in->verwijzer.len) && w->voorgesteld.id && w->melding.team &&
                    w->melding.team != w->voorgesteld.id);
  if (otherwise && in->afwijken_reden.len == 0)
    fault_add(fault, "afwijken_reden", S("Schrijf kort op waarom u iets anders kiest dan het voorstel."));
  w->melding.wet = wet ? (enum wet)wet : WET_GEEN;
  w->melding.urgentie = urgentie;
  if (!uitkomst_gevolg(tx, w->melding.wet, &in->uitkomst, &gevolg, fault)) return false;
  if (gevolg.acuut) w->melding.urgentie = URGENTIE_DIRECT;
  w->opname.wet_voorstel = voorstel->wet;
  w->opname.urgentie_voorstel = (int)voorstel->urgentie;
  w->opname.team_voorstel = w->voorgesteld.id;
  if (otherwise) w->opname.afwijken_reden = in->afwijken_reden;
  return true;
}

static int answer_to(const struct loket_keuzes *keuzes, struct str vraag) {
  for (size_t i = 0; i < keuzes->antwoord_aantal; i++)
    if (str_eq(keuzes->antwoorden[i].vraag, vraag)) return keuzes->antwoorden[i].antwoord;
  return 0;
}

/* Urgency and safety always have an answer (S1a-59, S1a-131, S4-139). Who takes it up is answered by the team. */
static void check_answers(const struct werk *werk, struct weging *w, struct fault *fault) {
  const struct triagevraag_rij *const *vragen;
  size_t count = triagevragen(werk->arena, w->inrichting, w->dag, &vragen);
  struct triage_antwoord *antwoorden = NEW_ARRAY(werk->arena, struct triage_antwoord, count + 1);
  for (size_t i = 0; i < count; i++) {
    if (vragen[i]->soort == TRIAGE_WIE) continue;
    int antwoord = answer_to(&w->in->keuzes, vragen[i]->id);
    if (antwoord)
      antwoorden[w->opname.antwoord_aantal++] = (struct triage_antwoord){.vraag = vragen[i]->id, .antwoord = antwoord};
    else if (vragen[i]->altijd == 1)
      fault_add(fault, str_c(werk->arena, str_join(werk->arena, S(TRIAGE_VELD), vragen[i]->id)),
                str_join(werk->arena, S("Geef antwoord: "), vragen[i]->vraag));
  }
  w->opname.antwoorden = antwoorden;
}

static void check_subjects(const struct werk *werk, struct weging *w, struct fault *fault) {
  const struct loket_keuzes *keuzes = &w->in->keuzes;
  struct onderwerp *onderwerpen = NEW_ARRAY(werk->arena, struct onderwerp, keuzes->onderwerp_aantal + 1);
  for (size_t i = 0; i < keuzes->onderwerp_aantal; i++) {
    if (!onderwerp_op(w->inrichting, keuzes->onderwerpen[i], w->dag))
      fault_add(fault, "onderwerp", S("Kies onderwerpen uit de lijst."));
    onderwerpen[i] = (struct onderwerp){.sleutel = keuzes->onderwerpen[i]};
  }
  w->opname.onderwerpen = onderwerpen;
  w->opname.onderwerp_aantal = keuzes->onderwerp_aantal;
}

/* Along which way, and through whom. What must be done today may always come in. */
static void check_door(const struct werk *werk, struct weging *w, struct fault *fault) {
  const struct melding_opnemen_in *in = w->in;
  const struct toegangsantwoord *toegang = &w->voorstel.toegang;
  if (!inrichting_op(w->inrichting, TABEL_KANAAL, in->kanaal, w->dag))
    fault_add(fault, "kanaal", S("Kies een van de mogelijkheden."));
  if (in->verwijzer.len && !inrichting_op(w->inrichting, TABEL_VERWIJZER, in->verwijzer, w->dag))
    fault_add(fault, "verwijzer", S("Kies een verwijzer uit de lijst."));
  if (toegang->toegelaten) return;
  struct str waarom =
      toegang->rij && toegang->rij->uitleg.len ? toegang->rij->uitleg : S("Deze vraag kan zo niet binnenkomen.");
  fault_add(fault, "kanaal", str_join(werk->arena, waarom, S(" Moet er vandaag iets gebeuren? Dan kan het altijd.")));
}

static void fill_reporter(struct weging *w, struct fault *fault) {
  const struct melding_opnemen_in *in = w->in;
  struct opname_melder melder = {.soort = filled(in->melder)};
  if (melder.soort == MELDER_NAASTE || melder.soort == MELDER_PROFESSIONAL) {
    melder.naam = in->melder_naam;
    melder.telefoon = in->melder_telefoon;
    melder.weet_ervan = filled(in->weet_ervan);
  }
  if (melder.soort == MELDER_NAASTE) melder.relatie = in->melder_relatie;
  if (melder.soort == MELDER_PROFESSIONAL) {
    melder.verwijzer = in->verwijzer;
    melder.organisatie = in->organisatie;
  }
  w->opname.melder = melder;
  w->opname.identiteit = filled(in->identiteit);
  w->opname.tolk = in->tolk;
  w->opname.vrijwillig = filled(in->vrijwillig);
  w->opname.grond = w->opname.vrijwillig == ANTWOORD_NEE ? in->grond : S("");
  melder_toetsen(&melder, fault);
  vrijwillig_toetsen(w->opname.vrijwillig, in->grond, fault);
}

/* Everything that can be wrong with it, at once. False only when there is a fault. */
static bool weigh(struct tx *tx, const struct werk *werk, struct weging *w, struct fault *fault) {
  const struct melding_opnemen_in *in = w->in;
  struct str verwijzer = in->melder == MELDER_PROFESSIONAL ? in->verwijzer : S("");
  if (!inrichting_geldend(tx, &w->inrichting, fault)) return false;
  w->voorstel = weging_voorstel(werk->arena, w->inrichting, &w->persoon, &in->keuzes, in->kanaal, verwijzer, w->dag);
  check_answers(werk, w, fault);
  check_subjects(werk, w, fault);
  check_door(werk, w, fault);
  fill_reporter(w, fault);
  if (!propose(tx, w, fault)) return false;
  if (in->uitkomst.uitkomst.len) uitkomst_nagaan(tx, w->melding.wet, w->melding.ontvangen, &in->uitkomst, fault);
  w->opname.aanbod =
      weging_aanbod(werk->arena, w->inrichting, &w->persoon, &in->keuzes, w->dag, &w->opname.aanbod_aantal);
  return fault->field_count == 0;
}

/* A question of the website came in on the day and along the way that it did, whatever is typed here: its terms count
 * from that day (Wmo 2015 art. 2.3.2 lid 1). Who wrote that a letter is not simply safe gets none before it is known
 * how it is. */
static bool check_web(struct tx *tx, const struct werk *werk, struct toegang *over_persoon, struct weging *w,
                      struct fault *fault) {
  const struct melding_opnemen_in *in = w->in;
  struct webvraag vraag;
  struct veiligheid post;
  if (in->webvraag.len == 0) return true;
  if (!webvraag_openen(tx, werk, in->webvraag, &vraag, fault) ||
      !brief_veilig_lezen(over_persoon, w->persoon.id, &post, fault))
    return false;
  w->inbrenger = vraag.inbrenger;
  if (in->ontvangen != vraag.ontvangen)
    fault_add(fault, "ontvangen",
              str_join(werk->arena, S("De termijn telt vanaf de dag dat dit binnenkwam via de website: "),
                       dag_kort(werk->arena, vraag.ontvangen)));
  if (!str_eq(in->kanaal, vraag.kanaal)) fault_add(fault, "kanaal", S("Deze vraag kwam binnen via de website."));
  if (vraag.veilig == ANTWOORD_NEE && vraag.melder == MELDER_ZELF && post.mag <= MAG_ONBEKEND)
    fault_add(fault, "bereikbaar",
              S("Bellen, mailen of schrijven is niet zomaar veilig. Leg eerst bij Veilig bereiken vast of er een brief "
                "mag komen. Anders gaat er een brief uit."));
  return true;
}

static struct weging begin(const struct werk *werk, const struct melding_opnemen_in *in) {
  bool dated = in->ontvangen != DAG_GEEN && in->ontvangen <= werk_vandaag(werk);
  return (struct weging){.in = in,
                         .dag = werk_vandaag(werk),
                         .melding = {.kanaal = in->kanaal,
                                     .ontvangen = dated ? in->ontvangen : werk_vandaag(werk),
                                     .woorden = in->woorden,
                                     .bereikbaar = in->bereikbaar,
                                     .opgenomen_op = werk->wanneer.nu,
                                     .gesloten_op = DAG_GEEN}};
}

/* An outcome that ends the question at once says so itself; else the receipt is confirmed. */
static bool conclude(struct tx *tx, const struct werk *werk, struct toegang *toegang, const struct weging *w,
                     struct fault *fault) {
  const struct uitkomst_in *uitkomst = &w->in->uitkomst;
  struct uitkomst_gevolg gevolg = {0};
  if (uitkomst->uitkomst.len && (!uitkomst_gevolg(tx, w->melding.wet, uitkomst, &gevolg, fault) ||
                                 !uitkomst_toepassen(tx, werk, toegang, &w->melding, uitkomst, fault)))
    return false;
  return gevolg.sluit || ontvangst_bevestigen(tx, werk, toegang, &w->melding, &w->persoon, fault);
}

/* Who brought it in and leads the first steps himself is asked at once whether he takes it over (S2-102, S2-117). */
static bool offer_back(struct tx *tx, const struct werk *werk, const struct weging *w, struct fault *fault) {
  const struct partner_rij *overeenkomst = partner_op(w->inrichting, w->inbrenger, w->dag);
  if (w->in->uitkomst.uitkomst.len || !overeenkomst || overeenkomst->stappen != 1) return true;
  return overdracht_aanbieden(tx, werk, &w->melding,
                              &(struct overdragen_in){.soort = OVERDRACHT_BUITEN,
                                                      .organisatie = w->inbrenger,
                                                      .boodschap = S("U bracht deze vraag zelf in.")},
                              fault);
}

static bool record(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct melding_opnemen_in *in = in_;
  struct toegang *toegang;
  struct weging w = begin(werk, in);
  struct melding *melding = &w.melding;
  if (!toegang_vragen(tx, werk->actor, &opnemen, &toegang, fault) ||
      !persoon_lezen(toegang, in->persoon, &w.persoon, fault) || !check_web(tx, werk, toegang, &w, fault) ||
      !weigh(tx, werk, &w, fault))
    return false;
  melding->publiek = werk_id(werk);
  melding->persoon = w.persoon.id;
  melding->persoon_publiek = w.persoon.publiek;
  melding->wmo_melding_op = melding->wet == WET_WMO ? melding->ontvangen : DAG_GEEN;
  if (!find_household(werk, toegang, w.persoon.id, melding->team, &melding->huishouden, fault) ||
      !relate(werk, toegang, melding, fault) ||
      !melding_bewaren(toegang, melding, werk->actor->gebruiker, melding, fault) ||
      !opname_bewaren(toegang, melding, &w.opname, fault) || !conclude(tx, werk, toegang, &w, fault) ||
      !webvraag_opgenomen(tx, werk, in->webvraag, WEBVRAAG_MELDING, melding->publiek, fault) ||
      !offer_back(tx, werk, &w, fault) ||
      !concept_bewaren(tx, werk->actor->gebruiker, concept_van_melding(werk->arena, in->persoon), (struct str){0},
                       fault))
    return false;
  return huishouden_publiek(tx, melding->huishouden, ret_uitkomst, fault);
}

bool melding_opnemen(const struct werk *werk, const struct melding_opnemen_in *in, struct str *ret_huishouden,
                     struct fault *fault) {
  if (!ontvangst_toetsen(in->ontvangen, werk_vandaag(werk), fault)) return melding_opnemen_nagaan(werk, in, fault);
  return act_schrijven_eenmaal(werk, record, in, ret_huishouden, fault);
}

static bool look_over(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct melding_opnemen_in *in = in_;
  struct fault *found = ret_uit;
  struct toegang *toegang;
  struct weging w = begin(werk, in);
  if (!toegang_vragen(tx, werk->actor, &nagaan, &toegang, fault) ||
      !persoon_lezen(toegang, in->persoon, &w.persoon, fault))
    return false;
  if (!check_web(tx, werk, toegang, &w, found)) {
    *fault = *found;
    return false;
  }
  return weigh(tx, werk, &w, found) || found->field_count > 0;
}

bool melding_opnemen_nagaan(const struct werk *werk, const struct melding_opnemen_in *in, struct fault *fault) {
  struct fault reading;
  fault_init(&reading);
  if (!act_lezen(werk, look_over, in, fault, &reading)) *fault = reading;
  return false;
}
