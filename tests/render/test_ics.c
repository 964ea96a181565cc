/* Appointments for a diary elsewhere: the form that RFC 5545 asks for, read back by libical; and nothing of anybody in
 * it. A second reader, ical.js, reads what the server sends (tests/browser/afspraken.test.mjs). */
#include "tap.h"

#include <libical/ical.h>
#include <string.h>

#include "base/arena.h"
#include "render/ics.h"

static struct arena *arena;

static moment_t at(int jaar, int maand, int dag, int minuten) {
  moment_t moment;
  assert_true(moment_van_tijd(dag_van((struct datum){jaar, maand, dag}), minuten, &moment));
  return moment;
}

static struct afspraak example(void) {
  return (struct afspraak){.publiek = S("0123456789abcdefghjkmnpqrs"),
                           .soort = AFSPRAAK_KANTOOR,
                           .begint = at(2026, 7, 20, 600),
                           .eindigt = at(2026, 7, 20, 660),
                           .stand = AFSPRAAK_GEPLAND,
                           .gewijzigd_op = at(2026, 1, 5, 540),
                           .volgnummer = 3,
                           .personen = S("Fatma Yilmaz"),
                           .waarvoor = S("schulden"),
                           .wie_ook = S("de dochter"),
                           .reden = S("ziek"),
                           .huishouden_publiek = S("zzzzzzzzzzzzzzzzzzzzzzzzzz"),
                           .waar = S("Raadhuis; kamer 2, eerste verdieping\\links")};
}

static const char *written(const struct afspraak *afspraken, size_t aantal) {
  struct buf out;
  buf_init(&out, arena, 1 << 20);
  assert_true(ics_schrijven(&out, afspraken, aantal, S("https://schakel.example")));
  return str_c(arena, buf_str(&out));
}

static void test_vorm(void **state) {
  (void)state;
  struct afspraak a = example();
  a.waar = S("Het hele lange adres van een gebouw met een naam vol é, ë en ï, zodat de regel gevouwen wordt: Meént 1");
  const char *text = written(&a, 1);
  size_t line = 0;
  assert_true(strncmp(text, "BEGIN:VCALENDAR\r\n", 17) == 0);
  for (const char *c = text; *c; c++) {
    if (*c == '\n') {
      assert_int_equal(c[-1], '\r');
      assert_in_range(line, 2, 76);                      /* 75 octets and the CR */
      assert_true(((unsigned char)c[1] & 0xc0) != 0x80); /* a letter is never cut in two */
      line = 0;
      continue;
    }
    line++;
  }
  assert_non_null(strstr(text, "\r\n "));
}

static void test_inhoud(void **state) {
  (void)state;
  static const struct {
    enum afspraaksoort soort;
    enum afspraakstand stand;
    const char *summary, *status;
  } rijen[] = {
      {AFSPRAAK_KANTOOR, AFSPRAAK_GEPLAND, "Gesprek op kantoor", "CONFIRMED"},
      {AFSPRAAK_HUISBEZOEK, AFSPRAAK_AFGEZEGD, "Huisbezoek", "CANCELLED"},
      {AFSPRAAK_TELEFOON, AFSPRAAK_GEHOUDEN, "Telefonisch gesprek", "CONFIRMED"},
      {AFSPRAAK_BEELD, AFSPRAAK_NIET_VERSCHENEN, "Beeldbellen", "CONFIRMED"},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++) {
    struct afspraak a = example();
    a.soort = rijen[i].soort;
    a.stand = rijen[i].stand;
    const char *text = written(&a, 1);
    icalcomponent *calendar = icalparser_parse_string(text);
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    assert_non_null(event);
    assert_string_equal(icalcomponent_get_summary(event), rijen[i].summary);
    assert_string_equal(icalproperty_status_to_string(icalcomponent_get_status(event)), rijen[i].status);
    assert_string_equal(icalcomponent_get_uid(event), "0123456789abcdefghjkmnpqrs@schakel");
    assert_int_equal(icalcomponent_get_sequence(event), 3);
    assert_non_null(strstr(text, "DTSTART:20260720T080000Z\r\n")); /* summer: two hours before the clock */
    assert_non_null(strstr(text, "DTEND:20260720T090000Z\r\n"));
    assert_non_null(strstr(text, "DTSTAMP:20260105T080000Z\r\n"));
    const char *where = icalcomponent_get_location(event);
    if (a.soort == AFSPRAAK_KANTOOR)
      assert_string_equal(where, "Raadhuis; kamer 2, eerste verdieping\\links");
    else
      assert_null(where); /* where somebody lives or sits is not for another diary */
    const char *const never[] = {"Fatma", "Yilmaz", "schulden", "dochter", "ziek", "zzzz"};
    for (size_t n = 0; n < sizeof never / sizeof *never; n++) assert_null(strstr(text, never[n]));
    icalcomponent_free(calendar);
  }
}

static void test_meer_en_geen(void **state) {
  (void)state;
  struct afspraak two[] = {example(), example()};
  two[1].publiek = S("99999999999999999999999999");
  for (size_t count = 0; count <= 2; count += 2) {
    icalcomponent *calendar = icalparser_parse_string(written(two, count));
    assert_int_equal(icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT), count);
    icalcomponent_free(calendar);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_vorm), cmocka_unit_test(test_inhoud),
                                     cmocka_unit_test(test_meer_en_geen)};
  arena = arena_create(8 << 20);
  int failed = RUN_TESTS(tests);
  arena_destroy(arena);
  return failed;
}
