/* The copy of one person's data: everything about him, nothing of others, decided part by part, kept with a hash. */
#include "wereld.h"

#include <jansson.h>

#include "acts/huishouden_bewoners.h"
#include "acts/kopie.h"
#include "acts/verzoek.h"
#include "base/json.h"

#include "privacy.h"

static struct kopie_uit zie(struct wereld *w, const struct werk *werk, struct str verzoek) {
  struct kopie_uit uit;
  DOET(w, kopie_inzien(werk, verzoek, &uit, &w->fault));
  return uit;
}

static struct str begin(struct wereld *w, struct str *ret_huis) {
  struct str fatma = inwoner(w, "Fatma", "Yilmaz"), uit, verzoek;
  *ret_huis = vraag(w, fatma, WET_WMO);
  inwoner(w, "Gijsbert", "Hertog");
  veeg(w, "INSERT INTO huishouden_lid (huishouden, persoon, vanaf, tot) SELECT l.huishouden, p.id, l.vanaf, l.tot FROM "
          "huishouden_lid l JOIN persoon p ON p.geslachtsnaam = 'Hertog' WHERE l.persoon <> p.id");
  veeg(w,
       "UPDATE persoon SET geheim = 1, straat = 'Sluiswachterspad', bsn = '999900286' WHERE geslachtsnaam = 'Hertog'");
  struct notitie_in notitie = verslag("Fatma valt vaak. Gijsbert Hertog helpt haar dan.");
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], *ret_huis, &notitie, &uit, &w->fault));
  struct bijlage bijlage = {S("foto van Gijsbert.txt"), S("x")};
  DOET(w, document_toevoegen(&w->werk[PROFESSIONAL], *ret_huis, &bijlage, &uit, &w->fault));
  struct verzoek_in in = {.soort = VERZOEK_INZAGE,
                          .vrager = VRAGER_ZELF,
                          .hoe = VERZOEK_BALIE,
                          .identiteit = IDENTITEIT_BEWIJS,
                          .ontvangen = DAG_GEEN};
  DOET(w, verzoek_opnemen(&w->werk[PROFESSIONAL], fatma, &in, &verzoek, &w->fault));
  return verzoek;
}

static void has_not(struct str text, const char *what) {
  size_t at;
  if (str_find(text, str_of(what), &at)) fail_msg("%s stands in the copy", what);
}

/* AVG art. 5 lid 1 onder b: what asks for no copy is no reason to read the file as a whole. */
static void test_geen_kopie(void **state) {
  struct wereld *w = *state;
  struct werk fg = privacy_officer(w, "fleur");
  struct kopie_uit kopie;
  const int alles[KOPIE_EINDE - 1] = {0};
  struct str huis, uit, verzoek = begin(w, &huis);
  veeg(w, "UPDATE verzoek SET soort = 2");
  FAALT(w, FAULT_RULE, kopie_inzien(&fg, verzoek, &kopie, &w->fault));
  FAALT(w, FAULT_RULE, kopie_delen_kiezen(&fg, verzoek, alles, &uit, &w->fault));
  veeg(w, "UPDATE verzoek SET soort = 1");
  DOET(w, kopie_inzien(&fg, verzoek, &kopie, &w->fault));
}

/* AVG art. 15 lid 3 and 4. */
static void test_alles_van_haar(void **state) {
  struct wereld *w = *state;
  struct werk fg = privacy_officer(w, "fleur");
  struct str huis, verzoek = begin(w, &huis);
  struct kopie_uit uit = zie(w, &fg, verzoek);
  struct str json = kopie_json(w->arena, &uit.kopie);
  assert_has(json, "Yilmaz");
  assert_has(json, "Fatma valt vaak. Een ander lid van het huishouden helpt haar dan.");
  assert_has(json, "Ik kan de trap niet meer op.");
  assert_has(json, "Priya Professional"); /* who wrote, and who looked */
  assert_has(json, "bijlage toevoegen");  /* what she did */
  assert_has(json, "foto van een ander lid van het huishouden.txt");
  has_not(json, "Gijsbert");
  has_not(json, "Hertog");
  has_not(json, "Sluiswachterspad");
  has_not(json, "999900286");
  json_t *root = json_read(json, JSON_MAX);
  assert_non_null(root);
  assert_int_equal(json_array_size(json_object_get(root, "delen")), KOPIE_EINDE - 1);
  json_decref(root);
  assert_heel(w);
}

/* A part that stays out says so, with its ground; what was made stays as it was. */
static void test_weglaten(void **state) {
  struct wereld *w = *state;
  struct werk fg = privacy_officer(w, "fleur");
  struct str huis, terug, verzoek = begin(w, &huis);
  int grond[KOPIE_EINDE - 1] = {[KOPIE_VERSLAGEN - 1] = GROND_VEILIGHEID};
  struct verzoekstap_in ja = {.uitkomst = VERZOEK_DEELS, .grond = GROND_VEILIGHEID, .besluit = S("Uitleg.")};
  struct kopie_uit uit;
  FAALT(w, FAULT_ACCESS, kopie_inzien(&w->werk[PROFESSIONAL], verzoek, &uit, &w->fault));
  FAALT(w, FAULT_ACCESS, kopie_delen_kiezen(&w->werk[TEAMLEIDER], verzoek, grond, &terug, &w->fault));
  DOET(w, kopie_delen_kiezen(&fg, verzoek, grond, &terug, &w->fault));
  uit = zie(w, &fg, verzoek);
  assert_true(uit.kopie.delen[KOPIE_VERSLAGEN - 1].aantal > 0); /* for who decides */
  struct str json = kopie_json(w->arena, &uit.kopie);
  has_not(json, "valt vaak");
  assert_has(json, "\"weggelaten\": \"Iemand komt in gevaar");
  FAALT(w, FAULT_INPUT, verzoekstap_zetten(&fg, verzoek, 1, VERZOEKSTAP_BESLUIT, &ja, &terug, &w->fault));
  DOET(w, kopie_maken(&fg, verzoek, S("<html lang=\"nl\"><title>Kopie</title><body>Kopie</body></html>"), json, &terug,
                      &w->fault));
  uit = zie(w, &fg, verzoek);
  assert_true(str_starts(uit.bewaard.pdf, S("%PDF")));
  assert_str(uit.bewaard.json, str_c(w->arena, json));
  assert_int_equal(uit.bewaard.hash.len, 64);
  DOET(w, verzoekstap_zetten(&fg, verzoek, 1, VERZOEKSTAP_BESLUIT, &ja, &terug, &w->fault));
  FAALT(w, FAULT_RULE, kopie_delen_kiezen(&fg, verzoek, grond, &terug, &w->fault));
  assert_heel(w);
}

/* Who lives in two households that may not find each other: nothing of the other side. */
static void test_twee_kanten(void **state) {
  struct wereld *w = *state;
  struct werk fg = privacy_officer(w, "fleur");
  struct str huis, verzoek = begin(w, &huis), uit;
  struct str ander = vraag(w, inwoner(w, "Vader", "Elders"), WET_WMO);
  struct notitie_in notitie = verslag("Dit is van de andere kant.");
  DOET(w, notitie_opnemen(&w->werk[PROFESSIONAL], ander, &notitie, &uit, &w->fault));
  veeg(w, "INSERT INTO huishouden_lid (huishouden, persoon, vanaf, tot) SELECT (SELECT max(id) FROM huishouden), "
          "l.persoon, l.vanaf, l.tot FROM huishouden_lid l JOIN persoon p ON p.id = l.persoon WHERE p.geslachtsnaam = "
          "'Yilmaz'");
  struct kopie_uit k = zie(w, &fg, verzoek);
  assert_has(kopie_json(w->arena, &k.kopie), "andere kant");
  veeg(w, "INSERT INTO afscherming (huishouden, ander, persoon, door, op) SELECT h.id, a.id, p.id, (SELECT min(g.id) "
          "FROM gebruiker g), 0 FROM huishouden "
          "h JOIN huishouden a ON a.id <> h.id JOIN persoon p ON p.geslachtsnaam = 'Yilmaz'");
  k = zie(w, &fg, verzoek);
  struct str json = kopie_json(w->arena, &k.kopie);
  has_not(json, "andere kant");
  has_not(json, "Kade 1"); /* her address would tell one side of the other */
  assert_has(json, "valt vaak");
}

int main(void) {
  const struct CMUnitTest tests[] = {IN_WERELD(test_geen_kopie), IN_WERELD(test_alles_van_haar),
                                     IN_WERELD(test_weglaten), IN_WERELD(test_twee_kanten)};
  return RUN_TESTS(tests);
}
