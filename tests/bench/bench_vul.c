/* bench_vul WHERE HOUSEHOLDS: fills a fresh, migrated database with the made-up work of ten teams, the same for the
 * same number, and prints as JSON what a measurement needs to find its way: sessions that are open, households,
 * residents, searches.
 *
 * Rows go in as they are, beside the acts and so without their rows of the logboek; the work list is then derived by
 * the store itself. */
#include "base/clock.h"
#include "base/id.h"
#include "base/json.h"
#include "bench_tekst.h"
#include "domain/brief.h"
#include "domain/dossier.h"
#include "domain/gebruiker.h"
#include "domain/plan.h"
#include "domain/triage.h"
#include "inrichting/inrichting.h"
#include "inrichting/recht.h"

#include "intern.h"

enum { TEAMS = 10, WORKERS = 120, BATCH = 250, MEMBERS_MAX = 4, NOTES_MIN = 4, NOTES_MAX = 20, NOTES_MANY = 5000 };
enum { ARENA = 512 * 1024 * 1024, SAMPLE = 1000 };
enum { FIRST_TEAM = 1, FIRST_WORKER = FIRST_TEAM + TEAMS, PROFESSIONAL = FIRST_WORKER, LOKET = FIRST_WORKER + WORKERS };

/* Workers have caseloads that do not grow with the register: so many open questions in all were taken up, by Zipf, so
 * that the busiest of the largest team, who is measured, has some fifty households. */
enum { TAKEN_UP = 750, WAITING = 400, PROMISES_MAX = 6 };

/* Households 1 and 2 belong to the first team, are open and have two members; they differ in their number of notes
 * only. */
enum { HOUSEHOLD_FEW = 1, HOUSEHOLD_MANY = 2 };

#define NAME_COMMON "Jansen"

static const char *const plaatsnamen[TEAMS] = {"Leerdam",   "Vianen",    "Meerkerk",      "Ameide",     "Lexmond",
                                               "Hagestein", "Leerbroek", "Schoonrewoerd", "Zijderveld", "Everdingen"};

/* What the caller gets to know. Lives as long as the program. */
struct wijzer {
  struct arena *arena;
  json_t *json, *huishoudens, *personen;
};

/* Rows of one table, as db_exec_many wants them. */
struct rijen {
  const char *sql;
  size_t per, count, room;
  struct db_arg *args;
};

static struct db_arg *new_row(struct rijen *rijen) {
  if (rijen->count == rijen->room) abort();
  return &rijen->args[rijen->per * rijen->count++];
}
#define ROW(rijen, ...)                                                                                                \
  do {                                                                                                                 \
    const struct db_arg row[] = {__VA_ARGS__};                                                                         \
    if (sizeof row / sizeof *row != (rijen)->per) abort();                                                             \
    memcpy(new_row(rijen), row, sizeof row);                                                                           \
  } while (0)

enum vultabel {
  HUISHOUDEN,
  PERSOON,
  LID,
  RELATIE,
  MELDING,
  BEHANDELING,
  TRIAGE,
  NOTITIE,
  DOCUMENT,
  BRIEF,
  CASUS,
  TRAJECT,
  TRAJECT_CASUS,
  TRAJECT_WERKER,
  TRAJECT_PERSOON,
  PLAN,
  PLAN_AFSPRAAK,
  PLAN_EVALUATIE,
  PLAN_VERSIE,
  WACHTLIJST,
  WACHTCONTACT,
  TABELLEN
};

static const struct {
  const char *sql;
  size_t per, room;
} tabellen[TABELLEN] = {
    [HUISHOUDEN] = {"INSERT INTO huishouden (publiek) VALUES ($1)", 1, BATCH},
    [PERSOON] = {"INSERT INTO persoon (publiek, bsn, voornamen, voorletters, voorvoegsel, geslachtsnaam, naam_sleutel, "
                 "geslacht, geboren, "
                 "overleden, geheim, straat, huisnummer, huisletter, toevoeging, postcode, woonplaats, buitenland, "
                 "gemeente, bron, "
                 "geverifieerd_op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '', '', $14, $15, "
                 "'', $16, $17, $18)",
                 18, BATCH *MEMBERS_MAX},
    [LID] = {"INSERT INTO huishouden_lid (huishouden, persoon, vanaf, tot) VALUES ($1, $2, $3, $4)", 4,
             BATCH *MEMBERS_MAX},
    [RELATIE] = {"INSERT INTO relatie (wie, huishouden, soort, vanaf, tot) VALUES ($1, $2, $3, $4, $5)", 5, 3 * BATCH},
    [MELDING] = {"INSERT INTO melding (publiek, huishouden, persoon, team, wet, kanaal, ontvangen, wmo_melding_op, "
                 "woorden, opgenomen_door, "
                 "opgenomen_op, versie, gesloten_op, sluitreden, sluit_toelichting, behandelaar) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $13, $14, $15)",
                 15, BATCH},
    [BEHANDELING] = {"INSERT INTO behandeling (melding, gebruiker, vanaf, tot) VALUES ($1, $2, $3, $4)", 4, BATCH},
    [TRIAGE] = {"INSERT INTO triage_antwoord (melding, vraag, antwoord) VALUES ($1, $2, $3)", 3, 2 * BATCH},
    [NOTITIE] =
        {"INSERT INTO notitie (publiek, huishouden, gesproken_met, hoe, op_dag, tekst, door, geschreven_op, versie) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
         8, BATCH *NOTES_MAX + NOTES_MANY},
    [DOCUMENT] = {"INSERT INTO document (publiek, huishouden, melding, soort, naam, mediatype, grootte, door, op) "
                  "VALUES ($1, $2, $3, $4, $5, 'application/pdf', 0, $6, $7)",
                  7, BATCH},
    [BRIEF] = {"INSERT INTO brief (document, aan, kenmerk, dag, onderwerp, aanhef, tekst, ondertekenaar) VALUES ($1, "
               "$2, $3, $4, $5, $6, $7, $8)",
               8, BATCH},
    [CASUS] = {"INSERT INTO casus (publiek, huishouden, team, aanspreekpunt, begonnen_op, versie) "
               "VALUES ($1, $2, $3, $4, $5, 1)",
               5, BATCH},
    [TRAJECT] = {"INSERT INTO traject (publiek, soort, melding, spoed, begonnen_op, tweede_niet, versie) "
                 "VALUES ($1, $2, $3, 0, $4, 'Een werker is genoeg.', 1)",
                 4, BATCH},
    [TRAJECT_CASUS] = {"INSERT INTO traject_casus (traject, casus) VALUES ($1, $2)", 2, BATCH},
    [TRAJECT_WERKER] = {"INSERT INTO traject_werker (traject, gebruiker, plaats, vanaf, tot) "
                        "VALUES ($1, $2, 1, $3, $4)",
                        4, BATCH},
    [TRAJECT_PERSOON] = {"INSERT INTO traject_persoon (traject, persoon) VALUES ($1, $2)", 2, BATCH},
    [PLAN] = {"INSERT INTO plan (publiek, casus, begonnen_op, door) VALUES ($1, $2, $3, $4)", 4, BATCH},
    [PLAN_AFSPRAAK] = {"INSERT INTO plan_afspraak (publiek, plan, soort, persoon, gebruiker, naam, organisatie, "
                       "gevraagd, wat, voor, stand, stand_op, reden, weg, versie) "
                       "VALUES ($1, $2, 1, $3, $4, '', $5, 0, $6, $7, $8, $9, '', 0, 1)",
                       9, BATCH *PROMISES_MAX},
    [PLAN_EVALUATIE] = {"INSERT INTO plan_evaluatie (publiek, plan, dag, versie) VALUES ($1, $2, $3, 1)", 3, BATCH},
    [PLAN_VERSIE] = {"INSERT INTO plan_versie (publiek, plan, nummer, op_dag, regisseur, deelnemers, inhoud, hash, "
                     "door, op) VALUES ($1, $2, 1, $3, '', '', '', $4, $5, $6)",
                     6, BATCH},
    [WACHTLIJST] = {"INSERT INTO wachtlijst (publiek, melding, sinds, reden, prioriteit, met_twee, contact, aanbod, "
                    "overbrugging, op, einde, einde_reden, versie) "
                    "VALUES ($1, $2, $3, 'er is nog geen plek', 2, 0, $4, '', '', $5, 0, '', 1)",
                    5, BATCH},
    [WACHTCONTACT] = {"INSERT INTO wachtcontact (publiek, wachtlijst, dag, tekst) VALUES ($1, $2, $3, '')", 3, BATCH},
};

struct vulling {
  struct store *store;
  struct arena *arena; /* of one batch */
  struct wijzer *wijzer;
  int64_t count; /* households in all */
  moment_t nu;
  dag_t vandaag;

  int64_t done, persons;                 /* households and persons of the batches before */
  int64_t casussen, plannen, wachtenden; /* and the rest, with those of this one */
  struct dobbel dobbel;
  struct tx tx;
  struct rijen rijen[TABELLEN];
};

static int64_t worker_of(struct vulling *v, int64_t team) {
  return FIRST_WORKER + (team - FIRST_TEAM) + TEAMS * (int64_t)dobbel_zipf(&v->dobbel, WORKERS / TEAMS);
}

static moment_t moment_on(struct vulling *v, dag_t dag) {
  return moment_van_dag(dag) + (8 * 60 + (moment_t)dobbel_getal(&v->dobbel, 9 * 60)) * 60000;
}

static void add_person(struct vulling *v, int64_t huishouden, const struct persoon *p) {
  struct rijen *persons = &v->rijen[PERSOON];
  ROW(persons, A_TEXT(p->publiek), A_TEXT(p->bsn), A_TEXT(p->voornamen), A_TEXT(p->voorletters), A_TEXT(p->voorvoegsel),
      A_TEXT(p->geslachtsnaam), A_TEXT(naam_sleutel(v->arena, p->geslachtsnaam)), A_TEXT(p->geslacht),
      A_INT(p->geboren), A_INT(p->overleden), A_INT(p->geheim), A_TEXT(p->adres.straat), A_TEXT(p->adres.huisnummer),
      A_TEXT(p->adres.postcode), A_TEXT(p->adres.woonplaats), A_TEXT(p->gemeente), A_INT(p->bron), A_INT(v->nu));
  ROW(&v->rijen[LID], A_INT(huishouden), A_INT(v->persons + (int64_t)persons->count), A_DAG(v->vandaag - 3000),
      A_DAG(DAG_OPEN));
}

/* Two at home for those that are measured; else one to four. The first is the one the question is about. */
static struct persoon add_persons(struct vulling *v, int64_t huishouden) {
  uint64_t members = huishouden <= HOUSEHOLD_MANY ? 2 : 1 + dobbel_zipf(&v->dobbel, MEMBERS_MAX);
  struct persoon first = {0};
  for (uint64_t i = 0; i < members; i++) {
    struct persoon persoon = tekst_persoon(&v->dobbel, v->arena, v->persons + (int64_t)v->rijen[PERSOON].count);
    persoon.id = v->persons + (int64_t)v->rijen[PERSOON].count + 1;
    if (i == 0)
      first = persoon;
    else
      tekst_huisgenoot(&v->dobbel, &first, &persoon);
    add_person(v, huishouden, &persoon);
  }
  return first;
}

/* The first team has about a fifth of the work, the last one a twentieth. */
static int64_t team_of(struct vulling *v) {
  bool even = dobbel_getal(&v->dobbel, 2);
  return FIRST_TEAM + (int64_t)(even ? dobbel_getal(&v->dobbel, TEAMS) : dobbel_zipf(&v->dobbel, TEAMS));
}

static const struct str kanalen[] = {S_INIT("telefoon"), S_INIT("balie"),      S_INIT("email"), S_INIT("brief"),
                                     S_INIT("website"),  S_INIT("huisbezoek"), S_INIT("ander")};

/* Is this open question one of so many, spread over all of them? */
static bool one_of(struct vulling *v, int64_t many) {
  return (int64_t)dobbel_getal(&v->dobbel, (uint64_t)v->count * 60 / 100) < many;
}

static struct melding melding_of(struct vulling *v, int64_t huishouden, const struct persoon *persoon) {
  bool measured = huishouden <= HOUSEHOLD_MANY, open = measured || dobbel_getal(&v->dobbel, 100) < 60;
  struct melding melding = {
      .id = huishouden,
      .publiek = dobbel_id(&v->dobbel, v->arena),
      .huishouden = huishouden,
      .persoon = persoon->id,
      .team = measured ? FIRST_TEAM : team_of(v),
      .wet = measured ? WET_WMO : (enum wet)(WET_WMO + (int)dobbel_zipf(&v->dobbel, WET_GEEN)),
      .kanaal = kanalen[dobbel_getal(&v->dobbel, 7)],
      .ontvangen = v->vandaag - (dag_t)(open ? dobbel_getal(&v->dobbel, 90) : 60 + dobbel_getal(&v->dobbel, 1500)),
      .wmo_melding_op = DAG_GEEN,
      .woorden = tekst_vraag(&v->dobbel, v->arena),
      .gesloten_op = DAG_GEEN,
  };
  if (melding.wet == WET_WMO) melding.wmo_melding_op = melding.ontvangen;
  if (!open) melding.gesloten_op = melding.ontvangen + (dag_t)dobbel_getal(&v->dobbel, 60);
  melding.opgenomen_op = moment_on(v, melding.ontvangen);
  if (measured)
    melding.behandelaar = PROFESSIONAL;
  else if (open && one_of(v, TAKEN_UP))
    melding.behandelaar = worker_of(v, melding.team);
  return melding;
}

static void add_melding(struct vulling *v, const struct melding *m) {
  bool open = m->gesloten_op == DAG_GEEN;
  ROW(&v->rijen[MELDING], A_TEXT(m->publiek), A_INT(m->huishouden), A_INT(m->persoon), A_INT(m->team), A_INT(m->wet),
      A_TEXT(m->kanaal), A_DAG(m->ontvangen), A_DAG(m->wmo_melding_op), A_TEXT(m->woorden), A_INT(LOKET),
      A_INT(m->opgenomen_op), A_DAG(m->gesloten_op), A_INT_OF(SLUIT_BEANTWOORD, open),
      A_TEXT_OF(open ? (struct str){0} : S("Besproken en afgerond.")), A_INT_OF(m->behandelaar, m->behandelaar == 0));
  ROW(&v->rijen[RELATIE], A_INT(m->team), A_INT(m->huishouden), A_INT(RELATIE_SOORT_TEAM), A_DAG(m->ontvangen),
      A_DAG(open ? DAG_OPEN : m->gesloten_op));
  ROW(&v->rijen[RELATIE], A_INT(LOKET), A_INT(m->huishouden), A_INT(RELATIE_SOORT_AANNAME), A_DAG(m->ontvangen),
      A_DAG(m->ontvangen));
}

static void add_triage(struct vulling *v, const struct melding *m) {
  ROW(&v->rijen[TRIAGE], A_INT(m->id), A_TEXT(S("spoed")), A_INT(ANTWOORD_NEE));
  ROW(&v->rijen[TRIAGE], A_INT(m->id), A_TEXT(S("veiligheid")),
      A_INT(dobbel_getal(&v->dobbel, 10) ? ANTWOORD_JA : 1 + (int64_t)dobbel_getal(&v->dobbel, 3)));
}

/* A promise of the worker, a resident or an organisation, between three weeks ago and two months ahead; what lies
 * behind is mostly done. */
static void add_promise(struct vulling *v, const struct melding *m) {
  uint64_t whose = dobbel_getal(&v->dobbel, 3);
  dag_t voor = v->vandaag - 21 + (dag_t)dobbel_getal(&v->dobbel, 81);
  bool done = voor < v->vandaag && dobbel_getal(&v->dobbel, 10) < 9;
  ROW(&v->rijen[PLAN_AFSPRAAK], A_TEXT(dobbel_id(&v->dobbel, v->arena)), A_INT(v->plannen),
      A_INT_OF(m->persoon, whose != 1), A_INT_OF(m->behandelaar, whose != 0),
      A_TEXT(whose == 2 ? S("Woonstichting") : S("")), A_TEXT(tekst_vraag(&v->dobbel, v->arena)), A_DAG(voor),
      A_INT(done ? STAND_GEDAAN : STAND_OPEN), A_INT_OF(voor, !done));
}

/* Two in three have a plan, and most of those were agreed and will be looked at again. */
static void add_plan(struct vulling *v, const struct melding *m) {
  static const uint8_t hash[32];
  bool measured = m->huishouden <= HOUSEHOLD_MANY;
  if (!measured && dobbel_getal(&v->dobbel, 3) == 0) return;
  v->plannen++;
  ROW(&v->rijen[PLAN], A_TEXT(dobbel_id(&v->dobbel, v->arena)), A_INT(v->casussen), A_DAG(m->ontvangen),
      A_INT(m->behandelaar));
  for (uint64_t i = measured ? 4 : 1 + dobbel_getal(&v->dobbel, PROMISES_MAX); i > 0; i--) add_promise(v, m);
  if (measured || dobbel_getal(&v->dobbel, 10) < 8)
    ROW(&v->rijen[PLAN_VERSIE], A_TEXT(dobbel_id(&v->dobbel, v->arena)), A_INT(v->plannen), A_DAG(m->ontvangen),
        A_BLOB(((struct str){(const char *)hash, sizeof hash})), A_INT(m->behandelaar), A_INT(m->opgenomen_op));
  if (measured || dobbel_getal(&v->dobbel, 10) < 7)
    ROW(&v->rijen[PLAN_EVALUATIE], A_TEXT(dobbel_id(&v->dobbel, v->arena)), A_INT(v->plannen),
        A_DAG(v->vandaag - 5 + (dag_t)dobbel_getal(&v->dobbel, 95)));
}

/* Somebody took it up: a casus with one line of work, of which he is the one to speak to. */
static void add_casus(struct vulling *v, const struct melding *m) {
  int64_t casus = ++v->casussen;
  ROW(&v->rijen[BEHANDELING], A_INT(m->id), A_INT(m->behandelaar), A_DAG(m->ontvangen), A_DAG(DAG_OPEN));
  ROW(&v->rijen[RELATIE], A_INT(m->behandelaar), A_INT(m->huishouden), A_INT(RELATIE_SOORT_EIGEN), A_DAG(m->ontvangen),
      A_DAG(DAG_OPEN));
  ROW(&v->rijen[CASUS], A_TEXT(dobbel_id(&v->dobbel, v->arena)), A_INT(m->huishouden), A_INT(m->team),
      A_INT(m->behandelaar), A_DAG(m->ontvangen));
  ROW(&v->rijen[TRAJECT], A_TEXT(dobbel_id(&v->dobbel, v->arena)),
      A_TEXT(m->wet == WET_JEUGDWET ? S("jeugd") : S("wmo")), A_INT(m->id), A_DAG(m->ontvangen));
  ROW(&v->rijen[TRAJECT_CASUS], A_INT(casus), A_INT(casus));
  ROW(&v->rijen[TRAJECT_WERKER], A_INT(casus), A_INT(m->behandelaar), A_DAG(m->ontvangen), A_DAG(DAG_OPEN));
  ROW(&v->rijen[TRAJECT_PERSOON], A_INT(casus), A_INT(m->persoon));
  add_plan(v, m);
}

/* Of two in three somebody keeps in touch; of the others the whole team does. */
static void add_waiting(struct vulling *v, const struct melding *m) {
  int64_t contact = worker_of(v, m->team);
  v->wachtenden++;
  ROW(&v->rijen[WACHTLIJST], A_TEXT(dobbel_id(&v->dobbel, v->arena)), A_INT(m->id), A_DAG(m->ontvangen),
      A_INT_OF(contact, dobbel_getal(&v->dobbel, 3) == 0), A_INT(m->opgenomen_op));
  ROW(&v->rijen[WACHTCONTACT], A_TEXT(dobbel_id(&v->dobbel, v->arena)), A_INT(v->wachtenden),
      A_DAG(v->vandaag - 3 + (dag_t)dobbel_getal(&v->dobbel, 28)));
}

static void add_letter(struct vulling *v, const struct melding *melding, const struct persoon *persoon) {
  struct geadresseerde aan = {.persoon = *persoon};
  struct inrichting wet = {.nationaal = &v->store->nationaal};
  struct ontvangst ontvangst = {.melding = melding,
                                .aan = &aan,
                                .vandaag = melding->ontvangen,
                                .onderzoek_klaar = termijn_van_wet(&wet, melding->wet, melding->ontvangen),
                                .persoonlijk_plan = DAG_GEEN};
  if (melding->wet == WET_WMO) ontvangst.persoonlijk_plan = melding->ontvangen + 7;
  struct brieftekst brief = ontvangstbevestiging(v->arena, &ontvangst);
  ROW(&v->rijen[DOCUMENT], A_TEXT(dobbel_id(&v->dobbel, v->arena)), A_INT(melding->huishouden), A_INT(melding->id),
      A_INT(DOCUMENT_ONTVANGSTBEVESTIGING),
      A_TEXT(str_format(v->arena, "Ontvangstbevestiging %.*s.pdf", STR_ARG(brief.kenmerk))), A_INT(LOKET),
      A_INT(melding->opgenomen_op));
  ROW(&v->rijen[BRIEF], A_INT(melding->id), A_TEXT(brief.aan), A_TEXT(brief.kenmerk), A_DAG(brief.dag),
      A_TEXT(brief.onderwerp), A_TEXT(brief.aanhef), A_TEXT(brief.tekst), A_TEXT(brief.ondertekenaar));
}

static int64_t note_count(struct vulling *v, int64_t huishouden) {
  if (huishouden == HOUSEHOLD_FEW) return NOTES_MAX;
  if (huishouden == HOUSEHOLD_MANY) return NOTES_MANY;
  return NOTES_MIN + (int64_t)dobbel_zipf(&v->dobbel, NOTES_MAX - NOTES_MIN + 1);
}

static void add_notes(struct vulling *v, const struct melding *melding, const struct persoon *persoon) {
  dag_t last = melding->gesloten_op == DAG_GEEN ? v->vandaag : melding->gesloten_op;
  struct str naam = persoon_naam(v->arena, persoon);
  for (int64_t i = note_count(v, melding->huishouden); i > 0; i--) {
    dag_t dag = melding->ontvangen + (dag_t)dobbel_getal(&v->dobbel, (uint64_t)(last - melding->ontvangen + 1));
    ROW(&v->rijen[NOTITIE], A_TEXT(dobbel_id(&v->dobbel, v->arena)), A_INT(melding->huishouden), A_TEXT(naam),
        A_INT(1 + (int64_t)dobbel_getal(&v->dobbel, 6)), A_DAG(dag), A_TEXT(tekst_verslag(&v->dobbel, v->arena)),
        A_INT(worker_of(v, melding->team)), A_INT(moment_on(v, dag)));
  }
}

/* The caller gets open households of the first team and, to ask new questions for, residents of others. */
static void point_out(struct vulling *v, const struct melding *melding, const struct persoon *persoon,
                      struct str publiek) {
  struct wijzer *w = v->wijzer;
  bool own = melding->team == FIRST_TEAM && melding->gesloten_op == DAG_GEEN;
  if (melding->huishouden == HOUSEHOLD_FEW) {
    json_object_set_new(w->json, "huishouden_weinig", json_stringn(publiek.ptr, publiek.len));
    json_object_set_new(w->json, "bsn", json_stringn(persoon->bsn.ptr, persoon->bsn.len));
  } else if (melding->huishouden == HOUSEHOLD_MANY) {
    json_object_set_new(w->json, "huishouden_veel", json_stringn(publiek.ptr, publiek.len));
  } else if (own && json_array_size(w->huishoudens) < SAMPLE) {
    json_array_append_new(w->huishoudens, json_stringn(publiek.ptr, publiek.len));
  } else if (!own && json_array_size(w->personen) < SAMPLE) {
    json_array_append_new(w->personen, json_stringn(persoon->publiek.ptr, persoon->publiek.len));
  }
}

static void add_household(struct vulling *v, int64_t huishouden) {
  struct str publiek = dobbel_id(&v->dobbel, v->arena);
  ROW(&v->rijen[HUISHOUDEN], A_TEXT(publiek));
  struct persoon persoon = add_persons(v, huishouden);
  struct melding melding = melding_of(v, huishouden, &persoon);
  add_melding(v, &melding);
  if (melding.gesloten_op == DAG_GEEN) add_triage(v, &melding);
  if (melding.behandelaar)
    add_casus(v, &melding);
  else if (melding.gesloten_op == DAG_GEEN && one_of(v, WAITING))
    add_waiting(v, &melding);
  add_letter(v, &melding, &persoon);
  add_notes(v, &melding, &persoon);
  point_out(v, &melding, &persoon, publiek);
}

/* Rows refer to each other by the ids that a fresh database gives out; here it is seen that it did. */
static bool ids_as_expected(struct vulling *v, int64_t households, struct fault *fault) {
  struct db_rows rows;
  if (!db_query_args(
          v->tx.db, v->arena, fault, &rows,
          "SELECT (SELECT max(id) FROM huishouden), (SELECT max(id) FROM melding), (SELECT max(id) FROM document), "
          "(SELECT max(id) FROM persoon), (SELECT max(id) FROM casus), (SELECT max(id) FROM traject), "
          "(SELECT max(id) FROM plan), coalesce((SELECT max(id) FROM wachtlijst), 0)",
          NULL, 0))
    return false;
  bool good = db_int(&rows, 0, 3) == v->persons + (int64_t)v->rijen[PERSOON].count;
  good = good && db_int(&rows, 0, 4) == v->casussen && db_int(&rows, 0, 5) == v->casussen &&
         db_int(&rows, 0, 6) == v->plannen && db_int(&rows, 0, 7) == v->wachtenden;
  for (size_t column = 0; column < 3; column++) good = good && db_int(&rows, 0, column) == v->done + households;
  return good ||
         fault_set(fault, FAULT_INTERNAL, S("Deze database was niet leeg."), "ids are not those of a fresh database");
}

static bool write_batch(struct db *db, void *context, struct fault *fault) {
  struct vulling *v = context;
  v->tx = (struct tx){.store = v->store, .db = db, .arena = v->arena, .wanneer = {v->nu, v->nu}};
  v->dobbel.stand = (uint64_t)v->done; /* the same rows when it is run again */
  for (size_t i = 0; i < TABELLEN; i++) {
    struct rijen *rijen = &v->rijen[i];
    *rijen = (struct rijen){.sql = tabellen[i].sql, .per = tabellen[i].per, .room = tabellen[i].room};
    rijen->args = NEW_ARRAY(v->arena, struct db_arg, rijen->per * rijen->room);
  }
  int64_t households = v->count - v->done < BATCH ? v->count - v->done : BATCH;
  for (int64_t i = 1; i <= households; i++) add_household(v, v->done + i);
  for (size_t i = 0; i < TABELLEN; i++) {
    const struct rijen *rijen = &v->rijen[i];
    if (!db_exec_many(db, v->arena, fault, rijen->sql, rijen->args, rijen->per, rijen->count)) return false;
  }
  return ids_as_expected(v, households, fault);
}

static bool add_team(struct vulling *v, struct db *db, int64_t id, struct fault *fault) {
  return db_exec(db, v->arena, fault, NULL, "INSERT INTO deelnemer (id, soort) VALUES ($1, 'team')", A_INT(id)) &&
         db_exec(db, v->arena, fault, NULL, "INSERT INTO team (id, naam) VALUES ($1, $2)", A_INT(id),
                 A_TEXT(str_of(plaatsnamen[id - FIRST_TEAM])));
}

static bool add_member(struct vulling *v, struct db *db, int64_t worker, int64_t team, struct fault *fault) {
  return db_exec(db, v->arena, fault, NULL,
                 "INSERT INTO lidmaatschap (gebruiker, team, vanaf, tot) VALUES ($1, $2, $3, $4)", A_INT(worker),
                 A_INT(team), A_DAG(v->vandaag - 1000), A_DAG(DAG_OPEN));
}

static bool add_worker(struct vulling *v, struct db *db, int64_t id, enum rol rol, struct fault *fault) {
  struct str inlognaam = str_format(v->arena, "medewerker%lld", (long long)id);
  return db_exec(db, v->arena, fault, NULL, "INSERT INTO deelnemer (id, soort) VALUES ($1, 'gebruiker')", A_INT(id)) &&
         db_exec(db, v->arena, fault, NULL,
                 "INSERT INTO gebruiker (id, publiek, inlognaam, naam, rol, wachtwoord, actief, versie) "
                 "VALUES ($1, $2, $3, $4, $5, 'geen', 1, 1)",
                 A_INT(id), A_TEXT(dobbel_id(&v->dobbel, v->arena)), A_TEXT(inlognaam),
                 A_TEXT(tekst_naam(&v->dobbel, v->arena)), A_INT(rol));
}

/* The key is the SHA-256 of the cookie, as in store/sessie.c. */
static bool add_session(struct vulling *v, struct db *db, int64_t worker, struct fault *fault) {
  struct str cookie = str_format(v->arena, "bench-%lld", (long long)worker),
             csrf = str_join(v->arena, S("token-"), cookie);
  uint8_t *key = arena_new(v->arena, 32);
  sha256(cookie, key);
  json_array_append_new(json_object_get(v->wijzer->json, "wie"),
                        json_pack("{s:s%, s:s%}", "cookie", cookie.ptr, cookie.len, "token", csrf.ptr, csrf.len));
  return db_exec(db, v->arena, fault, NULL,
                 "INSERT INTO sessie (sleutel, publiek, gebruiker, csrf, stap, apparaat, bron, bron_sessie, bron_wie, "
                 "begonnen, gezien) VALUES ($1, $2, $3, $4, 0, '', '', '', '', $5, $5)",
                 A_BLOB(((struct str){(const char *)key, 32})), A_TEXT(dobbel_id(&v->dobbel, v->arena)), A_INT(worker),
                 A_TEXT(csrf), A_INT(v->nu));
}

static bool add_search(struct vulling *v, struct db *db, const char *name, struct str text, struct fault *fault) {
  struct str publiek = dobbel_id(&v->dobbel, v->arena);
  json_object_set_new(v->wijzer->json, name, json_stringn(publiek.ptr, publiek.len));
  return db_exec(db, v->arena, fault, NULL,
                 "INSERT INTO zoekopdracht (publiek, gebruiker, tekst, op) VALUES ($1, $2, $3, $4)", A_TEXT(publiek),
                 A_INT(PROFESSIONAL), A_TEXT(text), A_INT(v->nu));
}

/* Ten teams of twelve, each third worker in a second team; the first worker leads nobody and is the one who is
 * measured. */
static bool write_workers(struct db *db, void *context, struct fault *fault) {
  struct vulling *v = context;
  bool good = true;
  v->dobbel.stand = UINT64_MAX / 2;
  for (int64_t team = 0; team < TEAMS && good; team++) good = add_team(v, db, FIRST_TEAM + team, fault);
  for (int64_t i = 0; i < WORKERS && good; i++) {
    good = add_worker(v, db, FIRST_WORKER + i, i % 12 == 11 ? ROL_TEAMLEIDER : ROL_PROFESSIONAL, fault) &&
           add_member(v, db, FIRST_WORKER + i, FIRST_TEAM + i % TEAMS, fault) &&
           (i % 3 || add_member(v, db, FIRST_WORKER + i, FIRST_TEAM + (i + 3) % TEAMS, fault));
  }
  return good && add_worker(v, db, LOKET, ROL_LOKET, fault);
}

/* Sessions of the whole first team; the searches are those of its first worker. */
static bool write_sessions(struct db *db, void *context, struct fault *fault) {
  struct vulling *v = context;
  json_t *json = v->wijzer->json;
  v->dobbel.stand = UINT64_MAX;
  json_object_set_new(json, "team", json_integer(FIRST_TEAM));
  json_object_set_new(json, "naam", json_string(NAME_COMMON));
  json_object_set_new(json, "teams", json_integer(TEAMS));
  json_object_set_new(json, "wie", json_array());
  for (int64_t i = 0; i < WORKERS; i += TEAMS)
    if (!add_session(v, db, PROFESSIONAL + i, fault)) return false;
  return add_search(v, db, "zoek_bsn", str_of(json_string_value(json_object_get(json, "bsn"))), fault) &&
         add_search(v, db, "zoek_naam", S(NAME_COMMON), fault);
}

static bool fill(struct vulling *v, struct fault *fault) {
  struct db_house *house = v->store->house;
  if (!db_write(house, write_workers, v, fault)) return false;
  while (v->done < v->count) {
    arena_reset(v->arena);
    if (!db_write(house, write_batch, v, fault)) return false;
    v->done += v->count - v->done < BATCH ? v->count - v->done : BATCH;
    v->persons += (int64_t)v->rijen[PERSOON].count;
  }
  arena_reset(v->arena);
  return db_write(house, write_sessions, v, fault) &&
         store_herbouw(v->store, v->arena, (struct moment_van_werk){v->nu, v->nu}, fault);
}

int main(int argc, char **argv) {
  struct fault fault;
  struct arena *lasting = arena_create(ARENA);
  struct wijzer wijzer = {
      .arena = lasting, .json = json_object(), .huishoudens = json_array(), .personen = json_array()};
  struct vulling v = {.arena = arena_create(ARENA), .wijzer = &wijzer, .nu = clock_now()};
  int applied;
  fault_init(&fault);
  if (argc != 3 || !str_to_i64(str_of(argv[2]), &v.count) || v.count < BATCH) {
    fprintf(stderr, "bench_vul WHERE HOUSEHOLDS (at least %d)\n", BATCH);
    return 2;
  }
  json_object_set_new(wijzer.json, "huishoudens", wijzer.huishoudens);
  json_object_set_new(wijzer.json, "personen", wijzer.personen);
  v.vandaag = dag_van_moment(v.nu);
  bool good =
      store_migrate(str_of(argv[1]), lasting, &applied, &fault) && store_open(str_of(argv[1]), &v.store, &fault);
  if (good) {
    good = fill(&v, &fault);
    store_close(v.store);
  }
  if (good)
    json_dumpf(wijzer.json, stdout, JSON_COMPACT);
  else
    fprintf(stderr, "%s: %s\n", fault_class_name(fault.class), fault.detail);
  json_decref(wijzer.json);
  arena_destroy(v.arena);
  arena_destroy(lasting);
  return good ? 0 : 1;
}
