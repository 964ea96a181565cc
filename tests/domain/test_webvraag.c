/* What the form on the website must hold before somebody can go on with it, and what the desk is handed. Wmo 2015 art.
 * 2.3.2 lid 1, S0-55, S1a-131. */
#include "tap.h"

#include "base/buf.h"
#include "domain/webvraag.h"

enum { VANDAAG = 20536 }; /* 24 March 2026 */

static const struct webvraag goed = {.melder = MELDER_ZELF,
                                     .geboren = DAG_GEEN,
                                     .woorden = S_INIT("Het huis wordt mij te veel."),
                                     .telefoon = S_INIT("0347 12 34 56"),
                                     .veilig = ANTWOORD_JA};

struct geval {
  const char *naam;
  void (*anders)(struct webvraag *v);
  const char *velden; /* with faults, a space between */
};

static void niets(struct webvraag *v) {
  (void)v;
}
static void geen_weg(struct webvraag *v) {
  v->telefoon = S("");
}
static void alleen_mail(struct webvraag *v) {
  v->telefoon = S(""), v->email = S("r.bos@example.nl");
}
static void kapot(struct webvraag *v) {
  v->telefoon = S("bel maar"), v->email = S("bos");
}
static void onveilig(struct webvraag *v) {
  v->veilig = ANTWOORD_NEE;
}
static void morgen_geboren(struct webvraag *v) {
  v->geboren = VANDAAG + 1;
}
static void te_oud(struct webvraag *v) {
  v->geboren = VANDAAG - 140 * 365;
}
static void naaste(struct webvraag *v) {
  v->melder = MELDER_NAASTE;
}
static void huisarts(struct webvraag *v) {
  v->melder = MELDER_PROFESSIONAL, v->melder_naam = S("H. de Wit"), v->weet_ervan = ANTWOORD_NEE;
}
static void niemand(struct webvraag *v) {
  v->melder = 0, v->melder_naam = S("x"), v->weet_ervan = ANTWOORD_JA;
}

static void test_toetsen(void **state) {
  (void)state;
  static const struct geval gevallen[] = {
      {"the resident himself, by telephone", niets, ""},
      {"no way to answer", geen_weg, "telefoon"},
      {"an e-mail address is enough", alleen_mail, ""},
      {"neither can be used", kapot, "telefoon email"},
      {"not simply safe: then how", onveilig, "bereikbaar"},
      {"not born yet", morgen_geboren, "geboren"},
      {"a year that is mistyped", te_oud, "geboren"},
      {"for another: who, and does he know", naaste, "melder_naam weet_ervan melder_relatie"},
      {"a professional says for whom he works", huisarts, "organisatie"},
      {"for whom was not chosen", niemand, "melder"},
  };
  struct arena *arena = arena_create(1 << 16);
  for (size_t i = 0; i < sizeof gevallen / sizeof *gevallen; i++) {
    struct webvraag v = goed;
    struct fault fault;
    struct buf got;
    fault_init(&fault);
    buf_init(&got, arena, 256);
    gevallen[i].anders(&v);
    bool good = webvraag_toetsen(&v, VANDAAG, &fault);
    for (size_t f = 0; f < fault.field_count; f++) {
      size_t at;
      if (!str_find(str_of(gevallen[i].velden), str_of(fault.fields[f].field), &at))
        fail_msg("%s: fault on %s", gevallen[i].naam, fault.fields[f].field);
      if (got.len) buf_add_char(&got, ' ');
      buf_add(&got, str_of(fault.fields[f].field));
    }
    if (buf_str(&got).len != str_of(gevallen[i].velden).len || good != (gevallen[i].velden[0] == '\0'))
      fail_msg("%s: %.*s", gevallen[i].naam, STR_ARG(buf_str(&got)));
  }
  arena_destroy(arena);
}

static void test_opzij(void **state) {
  (void)state;
  static const struct {
    int reden;
    const char *toelichting;
    bool goed;
  } gevallen[] = {{WEBVRAAG_ONZIN, "", true},         {WEBVRAAG_DUBBEL, "", true},
                  {WEBVRAAG_BEANTWOORD, "", false},   {WEBVRAAG_BEANTWOORD, "Gebeld, dochter helpt.", true},
                  {WEBVRAAG_ELDERS, "", false},       {WEBVRAAG_ONBEREIKBAAR, "", false},
                  {WEBVRAAG_ONBEREIKBAAR, "x", true}, {0, "x", false},
                  {-1, "x", false}};
  for (size_t i = 0; i < sizeof gevallen / sizeof *gevallen; i++) {
    struct fault fault;
    fault_init(&fault);
    assert_int_equal(webvraag_opzij_toetsen(gevallen[i].reden, str_of(gevallen[i].toelichting), &fault),
                     gevallen[i].goed);
  }
}

static void test_overnemen(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 16);
  struct webvraag v = goed;
  assert_true(str_eq(webvraag_bereik(arena, &v), S("tel. 0347 12 34 56")));
  assert_true(str_eq(webvraag_woorden(arena, &v), v.woorden));
  v.veilig = ANTWOORD_NEE, v.bereikbaar = S("alleen overdag"), v.helpt = S("Mijn dochter.");
  assert_true(str_eq(webvraag_bereik(arena, &v),
                     S("NIET ZOMAAR BELLEN, MAILEN OF SCHRIJVEN · alleen overdag · tel. 0347 12 34 56")));
  assert_true(str_eq(webvraag_woorden(arena, &v), S("Het huis wordt mij te veel.\n\nWie helpt er al: Mijn dochter.")));
  /* The number of who writes for another is not that of the resident. */
  v = goed, v.melder = MELDER_NAASTE;
  assert_int_equal(webvraag_bereik(arena, &v).len, 0);
  assert_true(str_eq(webvraag_nummer(arena, 123), S("W-000123")));
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_toetsen), cmocka_unit_test(test_opzij),
                                     cmocka_unit_test(test_overnemen)};
  return RUN_TESTS(tests);
}
