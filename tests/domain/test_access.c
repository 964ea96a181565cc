/* Every role, kind of information, way of handling, ground and set of relations against a list that was written beside
 * the table. */
#include "tap.h"

#include <string.h>

#include "domain/access.h"

enum {
  G = RELATIE_GEEN,
  T = RELATIE_TEAM,
  A = RELATIE_AANNAME,
  V = RELATIE_VROEGER,
  E = RELATIE_EIGEN,
  O = RELATIE_OVERDRACHT,
  W = RELATIE_SIGNAAL,
  H = RELATIE_NOOD,
  N = RELATIE_WAARNEMER,
  C = RELATIE_ADVISEUR,
  K = RELATIE_AGENDA,
  Y = RELATIE_ZIJDE,
  Q = RELATIE_KWALITEIT,
  M = RELATIE_TEAMGENOOT,
  X = RELATIE_ERBIJ,
  I = RELATIE_AANGEBODEN,
  B = T | E | N | X, /* works there, or nobody of the team does yet */
  L = B | M,         /* for who leads: whoever of the team works there */
  S_ = C | I | K,    /* beside the own casus: consulted, offered, at the table */
  D = RELATIE_GEDEELD,
  Z = RELATIE_ZELF | RELATIE_NAMENS,
  U = RELATIE_UITGENODIGD,
  P = RELATIE_VOORVELD,
  RELATIE_AANTAL = 21,
  ALLE_RELATIES = (1 << RELATIE_AANTAL) - 1
};

/* One line per role, ground and way: which relations suffice for persoon, melding, notitie, document, logboek,
 * gebruiker, inrichting, casus, verheldering, plan, netwerk, telling, overdracht, contact, advies, signaal, aanvraag,
 * leemte, cijfers, bestaan, toestemming, keuring, verzoek, eigen, gedeeld, terugblik, webvraag.
 * What has no has no line is never allowed. Sources: AVG art. 5 and 6 lid 1 onder e, Wmo 2015 art. 5.1.1, Jeugdwet
 * art. 7.4.0, S4-363, S4-364, S4-369. */
enum {
  CASUS = 7,
  VERHELDERING = 8,
  OVERDRACHT = 12,
  CONTACT = 13,
  ADVIES = 14,
  SIGNAAL = 15,
  BESTAAN = 19,
  TOESTEMMING = 20,
  KEURING = 21,
  VERZOEK = 22,
  EIGEN = 23,
  GEDEELD = 24,
  TERUGBLIK = 25,
  WEBVRAAG = 26
}; /* places in the list */
static const struct {
  enum rol rol;
  enum grond grond;
  enum handeling handeling;
  unsigned genoeg[INFO_AANTAL];
} verwacht[] = {
    {ROL_SYSTEEM, GROND_SYSTEEM, HANDELING_ZIEN, {G, G, G, G, G, G, G, G, G, G,
                                                  G, 0, G, G, G, G, G, 0, G, [TOESTEMMING] = G}},
    {ROL_SYSTEEM,
     GROND_SYSTEEM,
     HANDELING_DOEN,
     {G, G, G, G, 0, G, G, G, G, G, G, 0, G, G, G, G, G, [TOESTEMMING] = G, [KEURING] = G}},
    {ROL_LOKET, GROND_AANMELDING, HANDELING_ZIEN, {G}},
    {ROL_LOKET, GROND_AANMELDING, HANDELING_DOEN, {G, G}},
    {ROL_LOKET,
     GROND_HULPVRAAG,
     HANDELING_ZIEN,
     {T | A, T | A, 0, T | A, 0, 0, 0, 0, 0, 0, 0, 0, B | A | O | I, [BESTAAN] = T | M}},
    {ROL_LOKET, GROND_HULPVRAAG, HANDELING_DOEN, {0, T | A, 0, T | A, 0, 0, 0, 0, 0, 0, 0, 0, B | A | O | I}},
    {ROL_PROFESSIONAL, GROND_AANMELDING, HANDELING_ZIEN, {G}},
    {ROL_PROFESSIONAL, GROND_AANMELDING, HANDELING_DOEN, {G, G}},
    /* S4-315: membership opens nothing once somebody works there; S1b-93: who is consulted. */
    {ROL_PROFESSIONAL,
     GROND_HULPVRAAG,
     HANDELING_ZIEN,
     {B | A | S_,
      B | A | S_,
      B,
      B | A,
      0,
      0,
      0,
      B | S_,
      B | C | I,
      B | C | I,
      B | C | I,
      0,
      B | A | O | I,
      0,
      0,
      W,
      B,
      G,
      [BESTAAN] = L | S_ | Y,
      [TOESTEMMING] = B,
      [VERZOEK] = B}},
    {ROL_PROFESSIONAL,
     GROND_HULPVRAAG,
     HANDELING_DOEN,
     {B, B | A, B, B | A, 0, 0, 0, B, B, B, B, 0, B | A | O | I, 0, 0, 0, B, G, [TOESTEMMING] = B, [VERZOEK] = B}},
    {ROL_TEAMLEIDER, GROND_AANMELDING, HANDELING_ZIEN, {G}},
    {ROL_TEAMLEIDER, GROND_AANMELDING, HANDELING_DOEN, {G, G}},
    {ROL_TEAMLEIDER,
     GROND_HULPVRAAG,
     HANDELING_ZIEN,
     {L | A | S_,        L | A | S_,   L, L | A,         0, 0, 0, L | S_, L | C | I,
      L | C | I,         L | C | I,    0, L | A | O | I, 0, 0, W, L,      [BESTAAN] = L | S_ | Y,
      [TOESTEMMING] = L, [VERZOEK] = L}},
    {ROL_TEAMLEIDER,
     GROND_HULPVRAAG,
     HANDELING_DOEN,
     {L, L | A, L, L | A, 0, 0, 0, L, L, L, L, 0, L | A | O | I, 0, 0, 0, L, G, [TOESTEMMING] = L, [VERZOEK] = L}},
    {ROL_TEAMLEIDER,
     GROND_LEIDING,
     HANDELING_ZIEN,
     {L | V | A | S_,
      L | V | A | S_,
      L | V,
      L | V | A,
      L | V,
      G,
      0,
      L | V | S_,
      L | V | C | I,
      L | V | C | I,
      L | V | C | I,
      0,
      L | V | A | O | I,
      0,
      0,
      W,
      L | V,
      G,
      G,
      [BESTAAN] = L | S_ | Y,
      [TOESTEMMING] = L | V,
      [VERZOEK] = L | V,
      [TERUGBLIK] = L | V}},
    {ROL_TEAMLEIDER, GROND_LEIDING, HANDELING_DOEN, {0, 0, 0, 0, 0, 0, 0, L | V, [TERUGBLIK] = L | V}},
    /* S0-105: at the table only what the meeting agrees is written. */
    {ROL_PROFESSIONAL, GROND_OVERLEG, HANDELING_DOEN, {B | K, B | K, 0, 0, 0, 0, 0, B | K}},
    {ROL_TEAMLEIDER, GROND_OVERLEG, HANDELING_DOEN, {L | K, L | K, 0, 0, 0, 0, 0, L | K}},
    /* Quality reads the file it was asked to look back at, and writes its finding. */
    {ROL_KWALITEIT,
     GROND_KWALITEIT,
     HANDELING_ZIEN,
     {Q, Q, Q, Q, 0, 0, 0, Q, Q, Q, Q, 0, 0, 0, 0, 0, Q, [TERUGBLIK] = Q}},
    {ROL_KWALITEIT, GROND_KWALITEIT, HANDELING_DOEN, {[TERUGBLIK] = Q}},
    {ROL_LOKET, GROND_VOORDEUR, HANDELING_ZIEN, {[CONTACT] = G, [ADVIES] = G, [SIGNAAL] = G, [WEBVRAAG] = G}},
    {ROL_LOKET, GROND_VOORDEUR, HANDELING_DOEN, {[CONTACT] = G, [ADVIES] = G, [SIGNAAL] = G, [WEBVRAAG] = G}},
    {ROL_PROFESSIONAL, GROND_VOORDEUR, HANDELING_ZIEN, {[CONTACT] = G, [ADVIES] = G, [SIGNAAL] = G, [WEBVRAAG] = G}},
    {ROL_PROFESSIONAL, GROND_VOORDEUR, HANDELING_DOEN, {[CONTACT] = G, [ADVIES] = G, [SIGNAAL] = G, [WEBVRAAG] = G}},
    {ROL_TEAMLEIDER, GROND_VOORDEUR, HANDELING_ZIEN, {[CONTACT] = G, [ADVIES] = G, [SIGNAAL] = G, [WEBVRAAG] = G}},
    {ROL_TEAMLEIDER, GROND_VOORDEUR, HANDELING_DOEN, {[CONTACT] = G, [ADVIES] = G, [SIGNAAL] = G, [WEBVRAAG] = G}},
    {ROL_PROFESSIONAL, GROND_SAMENWERKING, HANDELING_ZIEN, {[GEDEELD] = D}},
    {ROL_TEAMLEIDER, GROND_SAMENWERKING, HANDELING_ZIEN, {[GEDEELD] = D}},
    {ROL_PARTNER,
     GROND_SAMENWERKING,
     HANDELING_ZIEN,
     {P, P, P, [VERHELDERING] = P, [OVERDRACHT] = O, [GEDEELD] = D | U}},
    {ROL_PARTNER, GROND_VOORDEUR, HANDELING_DOEN, {[WEBVRAAG] = G}},
    {ROL_PARTNER,
     GROND_SAMENWERKING,
     HANDELING_DOEN,
     {P, P, P, [CASUS] = P, [VERHELDERING] = P, [OVERDRACHT] = O, [GEDEELD] = U}},
    {ROL_INWONER, GROND_VOORDEUR, HANDELING_DOEN, {[WEBVRAAG] = G}},
    {ROL_BEHEERDER, GROND_BEHEER, HANDELING_ZIEN, {0, 0, 0, 0, 0, G, G, 0, 0, 0, 0, G}},
    {ROL_BEHEERDER, GROND_BEHEER, HANDELING_DOEN, {0, 0, 0, 0, 0, G, G}},
    /* Toezicht: noodtoegang, the review of the logboek, and what a worker says of himself. */
    {ROL_PROFESSIONAL, GROND_NOOD, HANDELING_ZIEN, {H, H, H, H, 0, 0, 0, H, H, H, H, 0, 0, 0, 0, 0, H}},
    {ROL_PROFESSIONAL, GROND_NOOD, HANDELING_DOEN, {0, 0, H, [KEURING] = G}},
    {ROL_TEAMLEIDER, GROND_NOOD, HANDELING_ZIEN, {H, H, H, H, 0, 0, 0, H, H, H, H, 0, 0, 0, 0, 0, H}},
    {ROL_TEAMLEIDER, GROND_NOOD, HANDELING_DOEN, {0, 0, H, [KEURING] = G}},
    {ROL_PRIVACY, GROND_TOEZICHT, HANDELING_ZIEN, {G, [KEURING] = G, [VERZOEK] = G}},
    {ROL_PRIVACY, GROND_TOEZICHT, HANDELING_DOEN, {0, 0, 0, 0, 0, G, [KEURING] = G, [VERZOEK] = G}},
    {ROL_LOKET, GROND_TOEZICHT, HANDELING_DOEN, {0, 0, 0, 0, 0, G}},
    {ROL_PROFESSIONAL, GROND_TOEZICHT, HANDELING_DOEN, {0, 0, 0, 0, 0, G}},
    {ROL_TEAMLEIDER, GROND_TOEZICHT, HANDELING_DOEN, {0, 0, 0, 0, 0, G}},
    {ROL_BEHEERDER, GROND_TOEZICHT, HANDELING_DOEN, {0, 0, 0, 0, 0, G}},
    {ROL_KWALITEIT, GROND_TOEZICHT, HANDELING_DOEN, {0, 0, 0, 0, 0, G}},
    {ROL_INWONER, GROND_EIGEN, HANDELING_ZIEN, {[EIGEN] = Z}},
    {ROL_INWONER, GROND_EIGEN, HANDELING_DOEN, {[EIGEN] = Z}},
};

static unsigned genoeg_voor(enum rol rol, enum grond grond, enum handeling handeling, unsigned soort) {
  for (size_t i = 0; i < sizeof verwacht / sizeof *verwacht; i++)
    if (verwacht[i].rol == rol && verwacht[i].grond == grond && verwacht[i].handeling == handeling)
      return verwacht[i].genoeg[soort];
  return 0;
}

/* All kinds that are allowed with these relations. GEEN is always at hand. */
static unsigned mag(enum rol rol, enum grond grond, enum handeling handeling, unsigned relaties) {
  unsigned soorten = 0;
  for (unsigned i = 0; i < INFO_AANTAL; i++)
    if (genoeg_voor(rol, grond, handeling, i) & (relaties | G)) soorten |= 1U << i;
  return soorten;
}

static void test_elke_combinatie(void **state) {
  (void)state;
  int looked = 0, allowed = 0;
  for (enum rol rol = 0; rol < ROL_AANTAL; rol++)
    for (enum grond grond = 0; grond < GROND_AANTAL; grond++)
      for (enum handeling handeling = HANDELING_ZIEN; handeling <= HANDELING_DOEN; handeling++)
        for (unsigned i = 0; i < INFO_AANTAL; i++) {
          unsigned want = genoeg_voor(rol, grond, handeling, i), have = access_relaties(rol, handeling, 1U << i, grond);
          if (have != want)
            fail_msg("%s, %s, handeling %d, soort %u: %x in plaats van %x", rol_code(rol), grond_code(grond),
                     (int)handeling, i, have, want);
          /* every pair of relations, and everything but that pair */
          for (unsigned a = 0; a < RELATIE_AANTAL; a++)
            for (unsigned b = 0; b <= a; b++)
              for (int rest = 0; rest < 2; rest++) {
                unsigned paar = 1U << a | 1U << b, relaties = rest ? ALLE_RELATIES & ~paar : paar;
                bool right = (want & (relaties | G)) != 0;
                assert_int_equal(access_toegestaan(rol, handeling, 1U << i, grond, relaties), right ? 1U << i : 0);
                looked++;
                allowed += right;
              }
        }
  assert_int_equal(looked, ROL_AANTAL * GROND_AANTAL * 2 * INFO_AANTAL * RELATIE_AANTAL * (RELATIE_AANTAL + 1));
  assert_true(allowed > 0 && allowed < looked / 4);
}

static void looks_for(enum rol rol, enum grond grond, unsigned relaties, unsigned soorten) {
  for (enum handeling handeling = HANDELING_ZIEN; handeling <= HANDELING_DOEN; handeling++)
    assert_int_equal(access_toegestaan(rol, handeling, soorten, grond, relaties),
                     soorten & mag(rol, grond, handeling, relaties));
}

/* Several kinds at once: what is not allowed is left out, nothing is added. Every pair, and everything but that pair.
 */
static void test_meer_soorten_tegelijk(void **state) {
  (void)state;
  const unsigned alles = (1U << INFO_AANTAL) - 1;
  for (enum rol rol = 0; rol < ROL_AANTAL; rol++)
    for (enum grond grond = 0; grond < GROND_AANTAL; grond++)
      for (unsigned relaties = G; relaties <= ALLE_RELATIES; relaties += ALLE_RELATIES - G) /* every set: above */
        for (unsigned i = 0; i < INFO_AANTAL; i++)
          for (unsigned j = 0; j <= i; j++) {
            looks_for(rol, grond, relaties, 1U << i | 1U << j);
            looks_for(rol, grond, relaties, alles & ~(1U << i | 1U << j));
          }
}

/* AVG art. 5: who is there only because he recorded the question, and who for another reason too. */
static void test_alleen_aanname(void **state) {
  (void)state;
  static const struct {
    enum rol rol;
    enum informatie soort;
    enum grond grond;
    unsigned relaties;
    bool alleen;
  } rijen[] = {
      {ROL_LOKET, INFO_DOCUMENT, GROND_HULPVRAAG, A, true},
      {ROL_LOKET, INFO_DOCUMENT, GROND_HULPVRAAG, A | E | O, true}, /* neither gives a desk documents */
      {ROL_LOKET, INFO_DOCUMENT, GROND_HULPVRAAG, A | T, false},
      {ROL_LOKET, INFO_DOCUMENT, GROND_HULPVRAAG, T, false},
      {ROL_PROFESSIONAL, INFO_DOCUMENT, GROND_HULPVRAAG, A, true},
      {ROL_PROFESSIONAL, INFO_DOCUMENT, GROND_HULPVRAAG, A | E, false},
      {ROL_TEAMLEIDER, INFO_DOCUMENT, GROND_LEIDING, A, true},
      {ROL_TEAMLEIDER, INFO_DOCUMENT, GROND_LEIDING, A | V, false},
      {ROL_LOKET, INFO_NOTITIE, GROND_HULPVRAAG, A, false}, /* nothing gives it */
      {ROL_SYSTEEM, INFO_DOCUMENT, GROND_SYSTEEM, A, false},
  };
  for (size_t i = 0; i < sizeof rijen / sizeof *rijen; i++)
    if (access_alleen_aanname(rijen[i].rol, HANDELING_ZIEN, rijen[i].soort, rijen[i].grond, rijen[i].relaties) !=
        rijen[i].alleen)
      fail_msg("row %zu", i);
}

/* What the promises say, without the table: whoever does administration sees no resident; the desk reads no note;
 * nobody changes the logboek; a relation that has ended lets nobody change anything. */
static void test_beloften(void **state) {
  (void)state;
  const unsigned inwoner = INFO_PERSOON | INFO_MELDING | INFO_NOTITIE | INFO_DOCUMENT | INFO_LOGBOEK | INFO_CASUS |
                           INFO_VERHELDERING | INFO_PLAN | INFO_NETWERK,
                 alles = inwoner | INFO_GEBRUIKER | INFO_INRICHTING;
  for (enum grond grond = 0; grond < GROND_AANTAL; grond++) {
    assert_int_equal(access_toegestaan(ROL_BEHEERDER, HANDELING_ZIEN, inwoner, grond, ALLE_RELATIES), 0);
    assert_int_equal(access_toegestaan(ROL_BEHEERDER, HANDELING_DOEN, inwoner, grond, ALLE_RELATIES), 0);
    assert_int_equal(access_toegestaan(ROL_LOKET, HANDELING_ZIEN, INFO_NOTITIE | INFO_NETWERK, grond, ALLE_RELATIES),
                     0);
    for (enum rol rol = 0; rol < ROL_AANTAL; rol++) {
      assert_int_equal(access_toegestaan(rol, HANDELING_DOEN, INFO_LOGBOEK, grond, ALLE_RELATIES), 0);
      if (rol == ROL_SYSTEEM) continue;
      assert_int_equal(access_toegestaan(rol, HANDELING_DOEN, INFO_NOTITIE | INFO_DOCUMENT, grond, G | V), 0);
      assert_int_equal(access_toegestaan(rol, HANDELING_ZIEN, alles, GROND_SYSTEEM, ALLE_RELATIES), 0);
    }
  }
}

/* S4-315: under `niets` a colleague of the team has no relation at all by his team; who leads keeps his view. */
static void test_inzage(void **state) {
  (void)state;
  const unsigned alle = ALLE_RELATIES;
  for (enum rol rol = 0; rol < ROL_AANTAL; rol++) {
    assert_int_equal(access_bij_inzage(rol, INZAGE_OMTREK, alle), alle);
    assert_int_equal(access_bij_inzage(rol, INZAGE_NIETS, alle), rol == ROL_TEAMLEIDER ? alle : alle & ~(unsigned)M);
  }
  const unsigned soorten = (1U << INFO_AANTAL) - 1,
                 omtrek = INFO_BESTAAN | INFO_LEEMTE; /* LEEMTE asks for no relation */
  assert_int_equal(access_toegestaan(ROL_PROFESSIONAL, HANDELING_ZIEN, soorten, GROND_HULPVRAAG, G | M), omtrek);
  assert_int_equal(access_toegestaan(ROL_PROFESSIONAL, HANDELING_DOEN, soorten, GROND_HULPVRAAG, G | M), INFO_LEEMTE);
}

static void test_namen(void **state) {
  (void)state;
  char text[INFO_CODES_MAX];
  assert_int_equal(informatie_codes(0, text).len, 0);
  struct str codes = informatie_codes(INFO_PERSOON | INFO_LOGBOEK, text);
  assert_true(str_eq(codes, S("persoon,logboek")));
  codes = informatie_codes((1U << INFO_AANTAL) - 1, text);
  assert_true(str_eq(codes, S("persoon,melding,notitie,document,logboek,gebruiker,inrichting,casus,verheldering,plan,"
                              "netwerk,telling,overdracht,contact,advies,signaal,aanvraag,leemte,cijfers,"
                              "bestaan,toestemming,keuring,verzoek,eigen,gedeeld,terugblik,webvraag")) &&
              codes.len <= INFO_CODES_MAX);
  for (enum rol rol = 0; rol < ROL_AANTAL; rol++) {
    assert_true(strlen(rol_code(rol)) > 0 && strlen(rol_naam(rol)) > 0);
    const struct keuze *keuze = keuze_van(rollen, (int)rol);
    if (rol == ROL_SYSTEEM || rol == ROL_INWONER || rol == ROL_PARTNER)
      assert_null(keuze); /* no worker can be given this role */
    else
      assert_string_equal(keuze->code, rol_code(rol));
  }
  for (enum grond grond = 0; grond < GROND_AANTAL; grond++)
    for (enum grond other = 0; other < grond; other++) assert_string_not_equal(grond_code(grond), grond_code(other));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_elke_combinatie), cmocka_unit_test(test_meer_soorten_tegelijk),
      cmocka_unit_test(test_alleen_aanname),  cmocka_unit_test(test_inzage),
      cmocka_unit_test(test_beloften),        cmocka_unit_test(test_namen),
  };
  return RUN_TESTS(tests);
}
