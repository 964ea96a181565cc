/* The disk under SQLite fails, at every moment at which it can: what is acknowledged is there, what is not leaves
 * nothing behind, who asked hears that it is the disk, and afterwards everything goes on by itself. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "schijf.h"
#include "wereld.h"

enum { KLAP_SCHRIJVERS = 4, TEKST_MAX = 32 };

struct proef {
  struct wereld *w;
  struct str huis;
};

static struct proef begin(struct wereld *w) {
  return (struct proef){w, vraag(w, inwoner(w, "Fatma", "Yilmaz"), WET_WMO)};
}

static bool schrijf(struct wereld *w, struct str huis, const char *tekst, struct fault *fault) {
  struct werk werk = w->werk[PROFESSIONAL];
  struct notitie_in in = verslag(tekst);
  struct str uit;
  werk.arena = arena_create(16 * 1024 * 1024);
  fault_init(fault);
  bool good = notitie_opnemen(&werk, huis, &in, &uit, fault);
  if (!good) fault->message = str_copy(w->arena, fault->message);
  arena_destroy(werk.arena);
  return good;
}

static int64_t aantal(struct wereld *w, const char *tekst) {
  return tel(w, str_c(w->arena, str_format(w->arena, "SELECT count(*) FROM notitie WHERE tekst = '%s'", tekst)));
}

/* Rows of every table but those of the logboek, as one number each. */
static struct str alles(struct wereld *w) {
  return lees(w, "SELECT (SELECT count(*) FROM notitie) || ' ' || (SELECT count(*) FROM inzending) || ' ' || "
                 "(SELECT count(*) FROM relatie) || ' ' || (SELECT count(*) FROM afgeleid_werk) || ' ' || "
                 "(SELECT coalesce(sum(versie), 0) FROM notitie) || ' ' || (SELECT count(*) FROM logboek WHERE act = "
                 "'contactverslag opnemen' AND uitkomst = 'gedaan')");
}

static void assert_disk_is_named(const struct fault *fault) {
  assert_string_equal(fault_class_name(fault->class), "busy");
  assert_has(fault->message, "schijf van Schakel");
}

/* Each time that one save reads, writes or waits for the disk, that fails once. */
static void fail_once_everywhere(struct proef *p, enum schijf_storing storing, int64_t *ret_failed) {
  struct wereld *w = p->w;
  for (int64_t n = 1;; n++) {
    char tekst[TEKST_MAX];
    struct fault fault;
    snprintf(tekst, sizeof tekst, "storing %d, keer %lld", (int)storing, (long long)n);
    struct str before = str_copy(w->arena, alles(w));
    schijf_storen(storing, n, 1);
    bool good = schrijf(w, p->huis, tekst, &fault);
    bool failed = schijf_gestoord() > 0;
    schijf_storen(SCHIJF_GOED, 0, 0);
    if (!good) assert_disk_is_named(&fault);
    assert_int_equal(aantal(w, tekst), good);
    if (!good) assert_str_at(alles(w), before, __FILE__, __LINE__);
    if (!failed) return;
    (*ret_failed)++;
  }
}

static void test_een_storing_op_elk_moment(void **state) {
  static const enum schijf_storing storingen[] = {SCHIJF_VOL, SCHIJF_ALLEEN_LEZEN, SCHIJF_LEEST_NIET,
                                                  SCHIJF_SCHRIJFT_NIET, SCHIJF_BEWAART_NIET};
  struct proef p = begin(*state);
  int64_t failed = 0;
  for (size_t i = 0; i < sizeof storingen / sizeof *storingen; i++) fail_once_everywhere(&p, storingen[i], &failed);
  print_message("# %lld times\n", (long long)failed);
  assert_true(failed > 20);
  assert_heel(p.w);
}

/* For a while nothing goes; looking does not either, for a look that cannot be written down is not shown. */
static void test_een_storing_die_duurt(void **state) {
  static const enum schijf_storing storingen[] = {SCHIJF_VOL, SCHIJF_ALLEEN_LEZEN, SCHIJF_SCHRIJFT_NIET,
                                                  SCHIJF_BEWAART_NIET};
  struct proef p = begin(*state);
  struct fault fault;
  for (size_t i = 0; i < sizeof storingen / sizeof *storingen; i++) {
    struct huishouden_inzien_uit uit;
    struct str before = str_copy(p.w->arena, alles(p.w));
    schijf_storen(storingen[i], 1, 0);
    for (int keer = 0; keer < 5; keer++) {
      assert_false(schrijf(p.w, p.huis, "tijdens de storing", &fault));
      assert_disk_is_named(&fault);
      fault_init(&fault);
      assert_false(huishouden_inzien(&p.w->werk[PROFESSIONAL], &(struct huishouden_inzien_in){p.huis, 1, DEEL_ALLES},
                                     &uit, &fault));
      assert_disk_is_named(&fault);
    }
    schijf_storen(SCHIJF_GOED, 0, 0);
    assert_str_at(alles(p.w), before, __FILE__, __LINE__);
    if (!schrijf(p.w, p.huis, "erna", &fault)) fail_msg("%s", fault.detail);
  }
  assert_int_equal(aantal(p.w, "erna"), 4);
  assert_heel(p.w);
}

static void test_een_trage_schijf_is_alleen_traag(void **state) {
  struct proef p = begin(*state);
  struct fault fault;
  schijf_storen(SCHIJF_TRAAG, 1, 0);
  for (int keer = 0; keer < 3; keer++) assert_true(schrijf(p.w, p.huis, "traag", &fault));
  assert_true(schijf_gestoord() >= 3);
  schijf_storen(SCHIJF_GOED, 0, 0);
  assert_int_equal(aantal(p.w, "traag"), 3);
}

/* The power. */

static struct str klap_huis;
static int keren, bevestigd[KLAP_SCHRIJVERS];

static bool schrijf_door(struct wereld *w, int nummer) {
  struct fault fault;
  for (int i = 0; i < keren; i++) {
    char tekst[TEKST_MAX];
    snprintf(tekst, sizeof tekst, "klap %d.%d", nummer, i);
    if (!schrijf(w, klap_huis, tekst, &fault)) return false;
    __atomic_store_n(&bevestigd[nummer], i + 1, __ATOMIC_SEQ_CST);
  }
  return true;
}

static char plek[64];

static const char *nieuwe_plek(void) {
  snprintf(plek, sizeof plek, "%s/schakel-klap.XXXXXX", getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
  assert_non_null(mkdtemp(plek));
  return plek;
}

static void weg(const char *map) {
  char path[128];
  const char *const names[] = {"schakel.db", "schakel.db-wal", "schakel.db-shm"};
  for (size_t i = 0; i < 3; i++) {
    snprintf(path, sizeof path, "%s/%s", map, names[i]);
    unlink(path);
  }
  rmdir(map);
}

/* What is in the database as it was left by the power cut; is its logboek whole? */
static bool opstaan(struct wereld *w, const char *map, struct str bewaard, int64_t *ret_notities) {
  struct wereld na = *w;
  struct testdb db = *w->db;
  struct keuring keuring;
  db.where = map;
  na.db = &db;
  *ret_notities = -1;
  DOET(w, store_open(str_of(map), &na.store, &w->fault));
  DOET(w, logboek_keuren(na.store, w->arena, bewaard, &keuring, &w->fault));
  *ret_notities = tel(&na, "SELECT count(*) FROM notitie WHERE tekst LIKE 'klap %'");
  for (int i = 0; keuring.heel && i < KLAP_SCHRIJVERS; i++) /* of each writer the first ones, without a gap */
    assert_int_equal(tel(&na, str_c(w->arena, str_format(w->arena,
                                                         "SELECT count(*) - coalesce(max(CAST(substr(tekst, 8) AS "
                                                         "INTEGER)) + 1, 0) FROM notitie WHERE tekst LIKE 'klap %d.%%'",
                                                         i))),
                     0);
  store_close(na.store);
  return keuring.heel;
}

static bool schrijf_of_sla(struct wereld *w, int nummer) {
  if (nummer < KLAP_SCHRIJVERS) return schrijf_door(w, nummer);
  const char *want = getenv("SCHAKEL_KLAPPEN");
  int64_t klappen = 6, kept;
  if (want) str_to_i64(str_of(want), &klappen);
  for (unsigned klap = 0; klap < (unsigned)klappen; klap++) {
    int before = 0;
    const char *map = nieuwe_plek();
    for (int i = 0; i < KLAP_SCHRIJVERS; i++) before += __atomic_load_n(&bevestigd[i], __ATOMIC_SEQ_CST);
    schijf_stroom_weg(w->db->where, map, klap);
    bool heel = opstaan(w, map, (struct str){0}, &kept);
    weg(map);
    if (!heel || kept < before) {
      print_error("# cut %u: %d acknowledged, %lld there, %s\n", klap, before, (long long)kept,
                  heel ? "whole" : "broken");
      return false;
    }
  }
  return true;
}

static void test_de_stroom_valt_uit(void **state) {
  struct proef p = begin(*state);
  klap_huis = p.huis;
  keren = getenv("SCHAKEL_KLAPPEN") ? 400 : 40;
  tegelijk(p.w, KLAP_SCHRIJVERS + 1, schrijf_of_sla);
  assert_heel(p.w);
}

/* No program can keep what a disk only says that it kept. But it is told: what is left is whole in itself, and who kept
 * the line of a checkpoint sees that something after it is gone. */
static void test_een_schijf_die_liegt(void **state) {
  struct proef p = begin(*state);
  struct controlepunt_tekst punt;
  struct fault fault;
  int64_t kept;
  const char *map = nieuwe_plek();
  assert_true(schrijf(p.w, p.huis, "klap 0.0", &fault));
  schijf_liegen(true);
  assert_true(schrijf(p.w, p.huis, "klap 0.1", &fault));
  DOET(p.w, logboek_controlepunt(p.w->store, p.w->arena, p.w->werk[SYSTEEM].wanneer, &p.w->fault));
  DOET(p.w, logboek_controlepunt_lezen(p.w->store, p.w->arena, &punt, &p.w->fault));
  assert_true(punt.nr > 0);
  unsigned zaad = 0;
  do schijf_stroom_weg(p.w->db->where, map, zaad++); /* until the last save is not all there by chance */
  while (opstaan(p.w, map, punt.regel, &kept));
  assert_in_range(kept, 1, 2);
  assert_true(opstaan(p.w, map, (struct str){0}, &kept));
  weg(map);
  schijf_liegen(false);
  assert_true(schrijf(p.w, p.huis, "klap 0.2", &fault));
  assert_heel(p.w);
}

#define OP_DE_SCHIJF(test) cmocka_unit_test_setup_teardown(test, wereld_sqlite, wereld_klaar)

int main(void) {
  const struct CMUnitTest tests[] = {
      OP_DE_SCHIJF(test_een_storing_op_elk_moment),
      OP_DE_SCHIJF(test_een_storing_die_duurt),
      OP_DE_SCHIJF(test_een_trage_schijf_is_alleen_traag),
      OP_DE_SCHIJF(test_de_stroom_valt_uit),
      OP_DE_SCHIJF(test_een_schijf_die_liegt),
  };
  schijf_leggen();
  return RUN_TESTS(tests);
}
