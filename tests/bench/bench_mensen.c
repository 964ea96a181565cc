#include "bench_vul.h"

#include "base/id.h"
#include "domain/gebruiker.h"

const char *const plaatsnamen[TEAMS] = {"Leerdam",   "Vianen",    "Meerkerk",      "Ameide",     "Lexmond",
                                        "Hagestein", "Leerbroek", "Schoonrewoerd", "Zijderveld", "Everdingen"};
/* How much of the work each team has, in percents. */
static const int64_t deel_van_team[TEAMS] = {20, 16, 14, 12, 10, 9, 7, 5, 4, 3};
/* The teams, a bit each, whose cases together are that share. */
static const struct {
  int64_t procent;
  unsigned teams;
} aandelen[AANDELEN] = {{3, 1U << 9}, {50, 7U}, {95, 0x3FFU & ~(1U << 7)}};

int64_t team_kiezen(struct dobbel *dobbel) {
  int64_t thrown = (int64_t)dobbel_getal(dobbel, 100), team = 0;
  while (thrown >= deel_van_team[team]) thrown -= deel_van_team[team++];
  return FIRST_TEAM + team;
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
static bool add_session(struct vulling *v, struct db *db, json_t *in, int64_t worker, struct fault *fault) {
  struct str cookie = str_format(v->arena, "bench-%lld", (long long)worker),
             csrf = str_join(v->arena, S("token-"), cookie);
  uint8_t *key = arena_new(v->arena, 32);
  sha256(cookie, key);
  json_array_append_new(in, json_pack("{s:s%, s:s%}", "cookie", cookie.ptr, cookie.len, "token", csrf.ptr, csrf.len));
  return db_exec(db, v->arena, fault, NULL,
                 "INSERT INTO sessie (sleutel, publiek, gebruiker, csrf, stap, apparaat, bron, bron_sessie, bron_wie, "
                 "begonnen, gezien) VALUES ($1, $2, $3, $4, 0, '', '', '', '', $5, $5)",
                 A_BLOB(((struct str){(const char *)key, 32})), A_TEXT(dobbel_id(&v->dobbel, v->arena)), A_INT(worker),
                 A_TEXT(csrf), A_INT(v->nu));
}

/* Who asked what, so that its page of results can be opened again. */
static bool add_search(struct vulling *v, struct db *db, json_t *in, const char *name, int64_t wie, struct str text,
                       struct fault *fault) {
  struct str publiek = dobbel_id(&v->dobbel, v->arena);
  json_object_set_new(in, name, json_stringn(publiek.ptr, publiek.len));
  return db_exec(db, v->arena, fault, NULL,
                 "INSERT INTO zoekopdracht (publiek, gebruiker, tekst, op) VALUES ($1, $2, $3, $4)", A_TEXT(publiek),
                 A_INT(wie), A_TEXT(text), A_INT(v->nu));
}

/* Ten teams of twelve, each third worker in a second team; the first worker leads nobody and is the one who is
 * measured. */
static bool write_workers(struct vulling *v, struct db *db, struct fault *fault) {
  bool good = true;
  for (int64_t team = 0; team < TEAMS && good; team++) good = add_team(v, db, FIRST_TEAM + team, fault);
  for (int64_t i = 0; i < WORKERS && good; i++) {
    good = add_worker(v, db, FIRST_WORKER + i, i % 12 == 11 ? ROL_TEAMLEIDER : ROL_PROFESSIONAL, fault) &&
           add_member(v, db, FIRST_WORKER + i, FIRST_TEAM + i % TEAMS, fault) &&
           (i % 3 || add_member(v, db, FIRST_WORKER + i, FIRST_TEAM + (i + 3) % TEAMS, fault));
  }
  return good && add_worker(v, db, LOKET, ROL_LOKET, fault);
}

static bool write_shares(struct vulling *v, struct db *db, struct fault *fault) {
  static const enum rol rollen_van[] = {ROL_PROFESSIONAL, ROL_TEAMLEIDER};
  for (int64_t i = 0; i < 2 * AANDELEN; i++) {
    if (!add_worker(v, db, FIRST_AANDEEL + i, rollen_van[i % 2], fault)) return false;
    for (int64_t team = 0; team < TEAMS; team++)
      if (aandelen[i / 2].teams >> team & 1 && !add_member(v, db, FIRST_AANDEEL + i, FIRST_TEAM + team, fault))
        return false;
  }
  return true;
}

bool mensen_schrijven(struct db *db, void *vulling, struct fault *fault) {
  struct vulling *v = vulling;
  v->dobbel.stand = UINT64_MAX / 2;
  return write_workers(v, db, fault) && write_shares(v, db, fault);
}

static int64_t first_of(unsigned teams) {
  int64_t team = FIRST_TEAM;
  for (; !(teams & 1); teams >>= 1) team++;
  return team;
}

/* "rechten": for each share a professional and a leader, one of their teams, and a search of each. */
static bool write_share_sessions(struct vulling *v, struct db *db, struct fault *fault) {
  json_t *rechten = json_array();
  json_object_set_new(v->wijzer->json, "rechten", rechten);
  for (int64_t i = 0; i < AANDELEN; i++) {
    json_t *recht = json_pack("{s:I, s:I, s:[]}", "procent", (json_int_t)aandelen[i].procent, "team",
                              (json_int_t)first_of(aandelen[i].teams), "wie");
    json_array_append_new(rechten, recht);
    for (int64_t k = 0; k < 2; k++)
      if (!add_session(v, db, json_object_get(recht, "wie"), FIRST_AANDEEL + 2 * i + k, fault)) return false;
    if (!add_search(v, db, recht, "zoek_naam", FIRST_AANDEEL + 2 * i, S(NAME_COMMON), fault)) return false;
  }
  return true;
}

bool sessies_schrijven(struct db *db, void *vulling, struct fault *fault) {
  struct vulling *v = vulling;
  json_t *json = v->wijzer->json, *wie = json_array();
  v->dobbel.stand = UINT64_MAX;
  json_object_set_new(json, "team", json_integer(FIRST_TEAM));
  json_object_set_new(json, "naam", json_string(NAME_COMMON));
  json_object_set_new(json, "naam_zelden", json_string(NAME_RARE));
  json_object_set_new(json, "teams", json_integer(TEAMS));
  json_object_set_new(json, "wie", wie);
  for (int64_t i = 0; i < WORKERS; i++)
    if (!add_session(v, db, wie, PROFESSIONAL + i, fault)) return false;
  struct str bsn = str_of(json_string_value(json_object_get(json, "bsn")));
  return add_search(v, db, json, "zoek_bsn", PROFESSIONAL, bsn, fault) &&
         add_search(v, db, json, "zoek_naam", PROFESSIONAL, S(NAME_COMMON), fault) &&
         add_search(v, db, json, "zoek_zelden", PROFESSIONAL, S(NAME_RARE), fault) &&
         write_share_sessions(v, db, fault);
}

bool sessies_verversen(struct db *db, void *vulling, struct fault *fault) {
  struct vulling *v = vulling;
  return db_exec(db, v->arena, fault, NULL, "UPDATE sessie SET begonnen = $1, gezien = $1", A_INT(v->nu)) &&
         db_exec(db, v->arena, fault, NULL, "UPDATE zoekopdracht SET op = $1", A_INT(v->nu));
}
