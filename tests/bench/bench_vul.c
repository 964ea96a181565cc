/* bench_vul WHERE HOUSEHOLDS|fris: fills a fresh, migrated database with the made-up work of ten teams, the same for
 * the same number, and prints as JSON what a measurement needs to find its way: sessions that are open, households,
 * residents, plans, searches.
 *
 * Rows go in as they are, beside the acts; each question and each note has its row of the logboek, in one chain that
 * `schakel verify` finds whole. The work list is then derived by the store itself. */
#include "base/clock.h"
#include "base/id.h"
#include "bench_vul.h"
#include "domain/brief.h"
#include "domain/dossier.h"
#include "domain/plan.h"
#include "domain/triage.h"
#include "inrichting/inrichting.h"
#include "inrichting/recht.h"

enum { ARENA = 512 * 1024 * 1024, SAMPLE = 1000 };

/* Workers have caseloads that do not grow with the register: so many open questions in all were taken up, by Zipf, so
 * that the busiest of the largest team, who is measured, has some fifty households. */
enum { TAKEN_UP = 750, WAITING = 400 };

/* Households 1 and 2 belong to the first team, are open and have two members; they differ in their number of notes
 * only. */
enum { HOUSEHOLD_FEW = 1, HOUSEHOLD_MANY = 2, LAST_TEAM = FIRST_TEAM + TEAMS - 1 };

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
      .persoon_publiek = persoon->publiek,
      .team = measured ? FIRST_TEAM : team_kiezen(&v->dobbel),
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
      A_TEXT_OF(open ? (struct str){0} : S("Besproken en afgerond.")), A_INT_OF(m->behandelaar, m->behandelaar == 0),
      A_TEXT(str_of(plaatsnamen[m->team - FIRST_TEAM])));
  ROW(&v->rijen[RELATIE], A_INT(m->team), A_INT(m->huishouden), A_INT(RELATIE_SOORT_TEAM), A_DAG(m->ontvangen),
      A_DAG(open ? DAG_OPEN : m->gesloten_op));
  ROW(&v->rijen[RELATIE], A_INT(LOKET), A_INT(m->huishouden), A_INT(RELATIE_SOORT_AANNAME), A_DAG(m->ontvangen),
      A_DAG(m->ontvangen));
  keten_rij(v, LOKET, "melding opnemen", INFO_PERSOON | INFO_MELDING, m->opgenomen_op, m->huishouden, m->persoon);
}

static void add_triage(struct vulling *v, const struct melding *m) {
  ROW(&v->rijen[TRIAGE], A_INT(m->id), A_TEXT(S("spoed")), A_INT(ANTWOORD_NEE));
  ROW(&v->rijen[TRIAGE], A_INT(m->id), A_TEXT(S("veiligheid")),
      A_INT(dobbel_getal(&v->dobbel, 10) ? ANTWOORD_JA : 1 + (int64_t)dobbel_getal(&v->dobbel, 3)));
}

/* A promise of the worker, a resident or an organisation, between three weeks ago and two months ahead; what lies
 * behind is mostly done. */
static struct str add_promise(struct vulling *v, const struct melding *m) {
  uint64_t whose = dobbel_getal(&v->dobbel, 3);
  dag_t voor = v->vandaag - 21 + (dag_t)dobbel_getal(&v->dobbel, 81);
  bool done = voor < v->vandaag && dobbel_getal(&v->dobbel, 10) < 9;
  struct str publiek = dobbel_id(&v->dobbel, v->arena);
  ROW(&v->rijen[PLAN_AFSPRAAK], A_TEXT(publiek), A_INT(v->plannen), A_INT_OF(m->persoon, whose != 1),
      A_INT_OF(m->behandelaar, whose != 0), A_TEXT(whose == 2 ? S("Woonstichting") : S("")),
      A_TEXT(tekst_vraag(&v->dobbel, v->arena)), A_DAG(voor), A_INT(done ? STAND_GEDAAN : STAND_OPEN),
      A_INT_OF(voor, !done));
  return publiek;
}

/* The caller gets plans with who may agree on them, and for him who is measured a promise to write in. */
static void point_out_plan(struct vulling *v, const struct melding *m, struct str plan, struct str promise) {
  if (json_array_size(v->wijzer->plannen) >= SAMPLE) return;
  json_array_append_new(v->wijzer->plannen,
                        json_pack("{s:s%, s:s%, s:s%, s:I}", "plan", plan.ptr, plan.len, "afspraak", promise.ptr,
                                  promise.len, "persoon", m->persoon_publiek.ptr, m->persoon_publiek.len, "wie",
                                  (json_int_t)(m->behandelaar - FIRST_WORKER)));
}

/* Of a first version without a line, as store/plan_versie.c has it. */
static struct str agreed_hash(struct vulling *v, const struct melding *m) {
  uint8_t *hash = arena_new(v->arena, 32);
  sha256(str_format(v->arena, "%lld 1 %d 0: 0: 2:[]", (long long)v->plannen, (int)m->ontvangen), hash);
  return (struct str){(const char *)hash, 32};
}

/* Two in three have a plan, and most of those were agreed and will be looked at again. */
static void add_plan(struct vulling *v, const struct melding *m) {
  bool measured = m->huishouden <= HOUSEHOLD_MANY;
  if (!measured && dobbel_getal(&v->dobbel, 3) == 0) return;
  v->plannen++;
  struct str publiek = dobbel_id(&v->dobbel, v->arena), promise = {0};
  ROW(&v->rijen[PLAN], A_TEXT(publiek), A_INT(v->casussen), A_DAG(m->ontvangen), A_INT(m->behandelaar));
  for (uint64_t i = measured ? 4 : 1 + dobbel_getal(&v->dobbel, PROMISES_MAX); i > 0; i--) promise = add_promise(v, m);
  point_out_plan(v, m, publiek, promise);
  if (measured || dobbel_getal(&v->dobbel, 10) < 8)
    ROW(&v->rijen[PLAN_VERSIE], A_TEXT(dobbel_id(&v->dobbel, v->arena)), A_INT(v->plannen), A_DAG(m->ontvangen),
        A_BLOB(agreed_hash(v, m)), A_INT(m->behandelaar), A_INT(m->opgenomen_op));
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
    int64_t door = worker_of(v, melding->team);
    moment_t op = moment_on(v, dag);
    ROW(&v->rijen[NOTITIE], A_TEXT(dobbel_id(&v->dobbel, v->arena)), A_INT(melding->huishouden), A_TEXT(naam),
        A_INT(1 + (int64_t)dobbel_getal(&v->dobbel, 6)), A_DAG(dag), A_TEXT(tekst_verslag(&v->dobbel, v->arena)),
        A_INT(door), A_INT(op));
    keten_rij(v, door, "verslag schrijven", INFO_NOTITIE, op, melding->huishouden, persoon->id);
  }
}

/* The caller gets open households of the first team and of the last and, to ask new questions for, residents of others.
 */
static void point_out(struct vulling *v, const struct melding *melding, const struct persoon *persoon,
                      struct str publiek) {
  struct wijzer *w = v->wijzer;
  bool open = melding->gesloten_op == DAG_GEEN && melding->behandelaar == 0, own = melding->team == FIRST_TEAM && open;
  if (melding->huishouden == HOUSEHOLD_FEW) {
    json_object_set_new(w->json, "huishouden_weinig", json_stringn(publiek.ptr, publiek.len));
    json_object_set_new(w->json, "bsn", json_stringn(persoon->bsn.ptr, persoon->bsn.len));
  } else if (melding->huishouden == HOUSEHOLD_MANY) {
    json_object_set_new(w->json, "huishouden_veel", json_stringn(publiek.ptr, publiek.len));
  } else if (own && json_array_size(w->huishoudens) < SAMPLE) {
    json_array_append_new(w->huishoudens, json_stringn(publiek.ptr, publiek.len));
  } else if (open && melding->team == LAST_TEAM && json_array_size(w->huishoudens_klein) < SAMPLE) {
    json_array_append_new(w->huishoudens_klein, json_stringn(publiek.ptr, publiek.len));
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
  v->dobbel.stand = (uint64_t)v->done;
  rijen_beginnen(v);
  int64_t households = v->count - v->done < BATCH ? v->count - v->done : BATCH;
  for (int64_t i = 1; i <= households; i++) add_household(v, v->done + i);
  return rijen_schrijven(v, fault) && ids_as_expected(v, households, fault);
}

static bool fill(struct vulling *v, struct fault *fault) {
  struct db_house *house = v->store->house;
  if (!db_write(house, mensen_schrijven, v, fault)) return false;
  while (v->done < v->count) {
    arena_reset(v->arena);
    if (!db_write(house, write_batch, v, fault)) return false;
    v->done += v->count - v->done < BATCH ? v->count - v->done : BATCH;
    v->persons += (int64_t)v->rijen[PERSOON].count;
  }
  arena_reset(v->arena);
  return db_write(house, keten_sluiten, v, fault) && db_write(house, sessies_schrijven, v, fault) &&
         store_herbouw(v->store, v->arena, (struct moment_van_werk){v->nu, v->nu}, fault);
}

static struct wijzer new_pointer(void) {
  struct wijzer w = {.json = json_object(),
                     .huishoudens = json_array(),
                     .huishoudens_klein = json_array(),
                     .personen = json_array(),
                     .plannen = json_array()};
  json_object_set_new(w.json, "huishoudens", w.huishoudens);
  json_object_set_new(w.json, "huishoudens_klein", w.huishoudens_klein);
  json_object_set_new(w.json, "personen", w.personen);
  json_object_set_new(w.json, "plannen", w.plannen);
  return w;
}

static bool fill_or_freshen(struct vulling *v, struct str where, bool fresh, struct fault *fault) {
  int applied;
  if (!store_migrate(where, v->arena, &applied, fault) || !store_open(where, &v->store, fault)) return false;
  bool good = fresh ? db_write(v->store->house, sessies_verversen, v, fault) : fill(v, fault);
  store_close(v->store);
  return good;
}

int main(int argc, char **argv) {
  struct fault fault;
  struct wijzer wijzer = new_pointer();
  struct vulling v = {.arena = arena_create(ARENA), .wijzer = &wijzer, .nu = clock_now()};
  bool fresh = argc == 3 && str_eq(str_of(argv[2]), S("fris"));
  fault_init(&fault);
  if (argc != 3 || (!fresh && (!str_to_i64(str_of(argv[2]), &v.count) || v.count < BATCH))) {
    fprintf(stderr, "bench_vul WHERE HOUSEHOLDS|fris (at least %d)\n", BATCH);
    return 2;
  }
  v.vandaag = dag_van_moment(v.nu);
  bool good = fill_or_freshen(&v, str_of(argv[1]), fresh, &fault);
  if (!good)
    fprintf(stderr, "%s: %s\n", fault_class_name(fault.class), fault.detail);
  else if (!fresh)
    json_dumpf(wijzer.json, stdout, JSON_COMPACT);
  json_decref(wijzer.json);
  arena_destroy(v.arena);
  return good ? 0 : 1;
}
