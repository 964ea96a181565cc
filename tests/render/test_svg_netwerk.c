/* The picture of a network: nothing lies over anything else and no name is cut, whatever the number of people and the
 * length of their names; and the bytes are the same as those that somebody looked at (tests/render/goud). */
#include "tap.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "render/svg_netwerk.h"

static struct arena *arena;

static int setup(void **state) {
  (void)state;
  arena = arena_create(16 << 20);
  return 0;
}

static int teardown(void **state) {
  (void)state;
  arena_destroy(arena);
  return 0;
}

static const char *const namen[] = {
    "An",
    "Fatma van der Berg-Yılmaz",
    "Jan Willem Alexander Pieter van Oranje-Nassau tot Lippe-Biesterfeld",
    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswessen",
    "<b>O'Neil & Zn.</b>",
    "Οδυσσέας Παπαδόπουλος",
    "Mw. M.M. Maas",
};

/* n people in a mix that differs with `soort`; every fifth or so is a professional. */
static struct netwerklid *people(size_t n, unsigned soort) {
  struct netwerklid *rijen = NEW_ARRAY(arena, struct netwerklid, n + 1);
  for (size_t i = 0; i < n; i++) {
    unsigned mix = (unsigned)i * 5 + soort * 3;
    rijen[i] = (struct netwerklid){
        .naam = str_of(namen[mix % 7]),
        .band = (enum band)(soort == 3   ? BAND_PROFESSIONAL
                            : soort == 4 ? BAND_BUUR
                                         : 1 + (int)(mix % 9)),
        .mantelzorger = mix % 4 == 0,
        .organisatie = mix % 3 == 0 ? S("Thuiszorgorganisatie Lek en Linge") : (struct str){0},
        .doet = mix % 2 ? S("Doet boodschappen op zaterdag, rijdt mee naar het ziekenhuis en zet de kliko buiten")
                        : (struct str){0},
        .sterkte = (enum bandsterkte)(1 + (int)(mix % 3)),
        .tot = DAG_OPEN};
  }
  return rijen;
}

static struct netwerk_figuur figure(size_t n, unsigned soort) {
  return (struct netwerk_figuur){
      .naam = S("Van den Berg"), .leden = S("Anna, Bert en Kim"), .rijen = people(n, soort), .aantal = n};
}

static void assert_inside(const struct netwerk_plaatsing *p, const struct netwerk_vak *box) {
  assert_true(box->x >= 0 && box->x + box->breed <= NETWERK_BREED);
  assert_true(box->y >= 0 && box->y + box->hoog <= p->hoog);
}

static void assert_apart(const struct netwerk_vak *a, const struct netwerk_vak *b) {
  assert_true(a->x + a->breed <= b->x || b->x + b->breed <= a->x || a->y + a->hoog <= b->y || b->y + b->hoog <= a->y);
}

/* The letters of the lines are the letters of the text, spaces apart, and no line is wider than its box. */
static void assert_whole(const struct netwerk_vak *box, struct svg_regels lines, struct str text, int size) {
  size_t at = 0;
  for (size_t i = 0; i < lines.aantal; i++) {
    struct str line = lines.regel[i];
    assert_true(tekst_breed(line) * size <= (box->breed - 16) * 1000);
    for (size_t j = 0; j < line.len; j++, at++) {
      while (at < text.len && text.ptr[at] == ' ' && line.ptr[j] != ' ') at++;
      assert_true(at < text.len && text.ptr[at] == line.ptr[j]);
    }
  }
  assert_int_equal(at, text.len);
}

static void assert_line_is_free(const struct netwerk_plaatsing *p, const struct netwerk_vak *box) {
  const struct netwerk_vak *home = &p->huis;
  assert_true(box->baan > home->x + 20 && box->baan < home->x + home->breed - 20);
  int from = box->boven ? box->y + box->hoog / 2 : home->y + home->hoog;
  int to = box->boven ? home->y : box->y + box->hoog / 2;
  for (size_t i = 0; i < p->aantal; i++) {
    const struct netwerk_vak *other = &p->vakken[i];
    if (other == box) continue;
    bool beside = box->baan < other->x || box->baan > other->x + other->breed;
    bool past = other->y + other->hoog <= from || other->y >= to;
    assert_true(beside || past);
    assert_true(other->boven != box->boven || abs(other->baan - box->baan) >= 5);
  }
}

static void nothing_overlaps(void **state) {
  (void)state;
  for (unsigned soort = 0; soort < 5; soort++)
    for (size_t n = 1; n <= NETWERK_FIGUUR_MAX; n++) {
      struct netwerk_figuur figuur = figure(n, soort);
      struct netwerk_plaatsing p = netwerk_plaatsen(arena, &figuur);
      assert_int_equal(p.aantal, n);
      assert_inside(&p, &p.huis);
      for (size_t i = 0; i < n; i++) {
        assert_inside(&p, &p.vakken[i]);
        assert_apart(&p.vakken[i], &p.huis);
        assert_whole(&p.vakken[i], p.vakken[i].naam, p.vakken[i].lid->naam, 15);
        assert_whole(&p.vakken[i], p.vakken[i].wie, netwerklid_wie(arena, p.vakken[i].lid), 13);
        assert_line_is_free(&p, &p.vakken[i]);
        for (size_t j = 0; j < i; j++) assert_apart(&p.vakken[i], &p.vakken[j]);
      }
    }
}

/* Who stands in the picture once stands there once, and of too many the first ones. */
static void everybody_once(void **state) {
  (void)state;
  struct netwerk_figuur figuur = figure(40, 0);
  struct netwerk_plaatsing p = netwerk_plaatsen(arena, &figuur);
  assert_int_equal(p.aantal, NETWERK_FIGUUR_MAX);
  for (size_t i = 0; i < p.aantal; i++)
    for (size_t j = 0; j < i; j++) assert_ptr_not_equal(p.vakken[i].lid, p.vakken[j].lid);
  figuur = figure(6, 0);
  p = netwerk_plaatsen(arena, &figuur);
  bool professionals = false;
  for (size_t i = 0; i < p.aantal; i++) {
    bool is = p.vakken[i].lid->band == BAND_PROFESSIONAL;
    assert_true(is || !professionals);
    professionals |= is;
  }
}

static struct str drawn(const struct netwerk_figuur *figuur) {
  struct buf out;
  buf_init(&out, arena, 1 << 20);
  tpl_svg_netwerk(&out, figuur);
  assert_false(buf_full(&out));
  return buf_str(&out);
}

static void assert_golden(const char *name, struct str have) {
  char path[512];
  snprintf(path, sizeof path, "%s/%s.svg", GOUD, name);
  if (getenv("GOUD_SCHRIJVEN")) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fwrite(have.ptr, 1, have.len, file);
    fclose(file);
  }
  FILE *file = fopen(path, "rb");
  assert_non_null(file);
  char *want = NEW_ARRAY(arena, char, have.len + 1);
  size_t len = fread(want, 1, have.len + 1, file);
  fclose(file);
  if (!str_eq(have, (struct str){want, len}))
    fail_msg("%s.svg is drawn differently: look at it, then make it anew with GOUD_SCHRIJVEN=1", name);
}

static void looks_as_before(void **state) {
  (void)state;
  static const struct {
    const char *naam;
    size_t aantal;
    unsigned soort;
  } rijen[] = {{"netwerk-1", 1, 0}, {"netwerk-5", 5, 1}, {"netwerk-12", 12, 2}, {"netwerk-24", 24, 0}};
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct netwerk_figuur figuur = figure(rijen[i].aantal, rijen[i].soort);
    assert_golden(rijen[i].naam, drawn(&figuur));
  }
}

static void texts_are_escaped(void **state) {
  (void)state;
  struct netwerklid evil = {.naam = S("</text><script>alert(1)</script>"),
                            .band = BAND_PROFESSIONAL,
                            .organisatie = S("\"><img src=x>&"),
                            .doet = S("<desc>"),
                            .sterkte = STERKTE_GEWOON};
  struct netwerk_figuur figuur = {.naam = S("</title><b>"), .leden = S("<i>"), .rijen = &evil, .aantal = 1};
  struct str svg = drawn(&figuur);
  size_t at;
  for (const char *const *bad = (const char *const[]){"<script", "<img", "<b>", "<i>", NULL}; *bad; bad++)
    assert_false(str_find(svg, str_of(*bad), &at));
  assert_true(str_find(svg, S("&lt;/title&gt;"), &at));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(nothing_overlaps, setup, teardown),
      cmocka_unit_test_setup_teardown(everybody_once, setup, teardown),
      cmocka_unit_test_setup_teardown(looks_as_before, setup, teardown),
      cmocka_unit_test_setup_teardown(texts_are_escaped, setup, teardown),
  };
  return RUN_TESTS(tests);
}
