/* UTF-8 and folding. */
#include "tap.h"

#include "base/arena.h"
#include "base/text.h"

static void what_is_text(void **state) {
  (void)state;
  static const struct str good[] = {S_INIT(""),
                                    S_INIT("a\tb\r\nc"),
                                    S_INIT("\xc2\xa0"),
                                    S_INIT("\xdf\xbf"),
                                    S_INIT("\xe0\xa0\x80"),
                                    S_INIT("\xed\x9f\xbf"),
                                    S_INIT("\xef\xbf\xbd"),
                                    S_INIT("\xf0\x90\x80\x80"),
                                    S_INIT("\xf4\x8f\xbf\xbf")};
  static const struct str bad[] = {S_INIT("\0"),
                                   S_INIT("a\0b"),
                                   S_INIT("\x01"),
                                   S_INIT("\x1b[1m"),
                                   S_INIT("\x7f"),
                                   S_INIT("\xc2\x80"),
                                   S_INIT("\xc2\x9f"),
                                   S_INIT("\x80"),
                                   S_INIT("\xc3"),
                                   S_INIT("\xc3("),
                                   S_INIT("\xc0\x80"),
                                   S_INIT("\xc1\xbf"),
                                   S_INIT("\xe0\x9f\xbf"),
                                   S_INIT("\xe2\x82"),
                                   S_INIT("\xed\xa0\x80"),
                                   S_INIT("\xed\xbf\xbf"),
                                   S_INIT("\xf0\x8f\xbf\xbf"),
                                   S_INIT("\xf4\x90\x80\x80"),
                                   S_INIT("\xf5\x80\x80\x80"),
                                   S_INIT("\xff")};
  for (size_t i = 0; i < sizeof good / sizeof *good; i++) assert_true(text_check(good[i]));
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) assert_false(text_check(bad[i]));
}

static void lengths_are_code_points(void **state) {
  (void)state;
  assert_int_equal(text_length(S("")), 0);
  assert_int_equal(text_length(S("a\xc3\xa9\xe2\x82\xac\xf0\x9f\x99\x82")), 4);
  assert_true(str_eq(text_first(S("a\xc3\xa9\xe2\x82\xac!"), 2), S("a\xc3\xa9")));
  assert_true(str_eq(text_first(S("a\xc3\xa9"), 9), S("a\xc3\xa9")));
  assert_true(str_eq(text_first(S("a"), 0), S("")));
}

static void normal_text(void **state) {
  (void)state;
  static const struct {
    struct str in, out;
  } rows[] = {{S_INIT(" a\r\nb\rc\n\nd \r\n"), S_INIT("a\nb\nc\n\nd")},
              {S_INIT("\r\r\n"), S_INIT("")},
              {S_INIT("a\r\r\nb"), S_INIT("a\n\nb")},
              {S_INIT("x"), S_INIT("x")}};
  struct arena *arena = arena_create(1 << 16);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    assert_true(str_eq(text_normal(arena, rows[i].in), rows[i].out));
  arena_destroy(arena);
}

static void folding(void **state) {
  (void)state;
  static const struct {
    const char *in, *out;
  } rows[] = {
      {"d'Ancona-Müller", "d ancona muller"},
      {"  Ĳsbrand  van 't  Hoff ", "ijsbrand van t hoff"},
      {"Straße, Nº 12-b", "strasse n 12 b"},
      {"ÉCOLE École e\xcc\x81"
       "cole",
       "ecole ecole ecole"},
      {"Çelik ŞAHİN Işık", "celik sahin isik"},
      {"Łukasz Dąbrowski, Žofie Říhová", "lukasz dabrowski zofie rihova"},
      {"Ørsted Åse Æbelø Œuvre þórr Ðorđe", "orsted ase aebelo oeuvre thorr dorde"},
      {"Nguyễn Thị Hường", "nguyen thi huong"},
      {"Ștefan Țurcanu", "stefan turcanu"},
      {"Ɔbenewaa Ɛsi Ɗan Ɓala Ƙofa", "obenewaa esi dan bala kofa"},
      {"ﬁnanciën", "financien"},
      {"co\xc2\xad"
       "operatie",
       "cooperatie"},
      {"Иван ПЕТРОВ Ёлка", "иван петров ёлка"},
      {"ΆΓΓΕΛΟΣ Ελένης", "άγγελοσ ελένησ"},
      {"محمد العربي", "محمد العربي"},
      {"٣ 王小明！", "٣ 王小明"},
      {"a🙂b…c–d“e”", "a b c d e"},
      {"!?", ""},
      {"", ""},
  };
  struct arena *arena = arena_create(1 << 16);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    const char *folded = str_c(arena, text_fold(arena, str_of(rows[i].in)));
    assert_string_equal(folded, rows[i].out);
    assert_string_equal(str_c(arena, text_fold(arena, str_of(folded))), folded);
  }
  assert_int_equal(text_fold(arena, S("\xff\xc3")).len, 0);
  arena_destroy(arena);
}

/* No code point folds to more bytes than it has, and what comes out is text that folds to itself. */
static void every_code_point_folds_within_its_own_bytes(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  for (unsigned a = 0xc2; a <= 0xef; a++)
    for (unsigned b = 0x80; b <= 0xbf; b++)
      for (unsigned c = 0x80; c <= 0xbf; c++) {
        char bytes[] = {(char)a, (char)b, (char)c};
        struct str point = {bytes, a < 0xe0 ? 2 : 3};
        if (!text_check(point)) continue;
        struct str folded = text_fold(arena, point);
        assert_true(folded.len <= point.len && text_check(folded) && str_eq(text_fold(arena, folded), folded));
        arena_reset(arena);
      }
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_is_text),
      cmocka_unit_test(lengths_are_code_points),
      cmocka_unit_test(normal_text),
      cmocka_unit_test(folding),
      cmocka_unit_test(every_code_point_folds_within_its_own_bytes),
  };
  return RUN_TESTS(tests);
}
