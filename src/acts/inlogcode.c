#include "inlogcode.h"

#include "base/secret.h"
#include "store/inlogpoging.h"

#include "inlog_werk.h"

enum { LOTEN = 64, GELDIG_HOOGSTENS = 365 };

/* A day of the clock of the work as a moment of the real one. */
static moment_t really_until(const struct werk *werk, dag_t tot) {
  return werk->wanneer.echt + (moment_van_dag(tot + 1) - werk->wanneer.nu);
}

bool inlogcode_trekken(const struct werk *werk, enum inlogcode_hoe hoe, dag_t tot, struct str *ret_tekst,
                       struct inlogcode_nieuw *ret_code, struct fault *fault) {
  uint8_t loten[LOTEN];
  struct str code;
  struct inlogcode_nieuw nieuw = {.hoe = hoe, .geldig_tot = really_until(werk, tot)};
  random_bytes(loten, sizeof loten);
  if (!inlogcode_maken(werk->arena, loten, sizeof loten, &code) ||
      !password_hash(werk->arena, str_part(code, INLOGCODE_KIEZER, INLOGCODE_LENGTE), &nieuw.hash))
    return fault_set(fault, FAULT_BUSY, S("De computer heeft het nu te druk. Probeer het zo nog eens."),
                     "no code could be made");
  nieuw.kiezer = str_part(code, 0, INLOGCODE_KIEZER);
  *ret_tekst = inlogcode_tekst(werk->arena, code);
  *ret_code = nieuw;
  return true;
}

bool inlogcode_tot_toetsen(const struct werk *werk, dag_t tot, struct fault *fault) {
  dag_t vandaag = werk_vandaag(werk);
  if (tot < vandaag) fault_add(fault, "tot", S("Kies vandaag of een dag die nog komt."));
  if (tot > vandaag + GELDIG_HOOGSTENS) fault_add(fault, "tot", S("Kies een dag binnen een jaar."));
  return fault->field_count == 0;
}

struct attempt {
  struct str kiezer;
  moment_t dicht_tot;
  struct inlogcode_poging poging;
};

static bool find(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct attempt attempt = *(const struct attempt *)in;
  attempt.poging.teller = inlog_teller(werk, "code", attempt.kiezer, (struct str){0});
  if (!inlogcode_zoeken(tx, attempt.kiezer, &attempt.poging.code, fault) ||
      !inlogpoging_dicht(tx, attempt.poging.teller, &attempt.dicht_tot, fault))
    return false;
  *(struct attempt *)ret_uit = attempt;
  return true;
}

bool inlogcode_proberen(const struct werk *werk, struct str getypt, enum rol rol, struct inlogcode_poging *ret_poging,
                        struct fault *fault) {
  struct str code;
  if (!inlogcode_lezen(werk->arena, getypt, &code))
    return fault_add(fault, "code", S("Een code heeft 12 letters en cijfers, zoals K7QF-2MXT-9RHB."));
  struct attempt attempt = {.kiezer = str_part(code, 0, INLOGCODE_KIEZER)};
  if (!act_lezen(werk, find, &attempt, &attempt, fault)) return false;
  if (attempt.dicht_tot) return inlog_is_dicht(werk, attempt.dicht_tot, fault);
  const struct inlogcode *found = &attempt.poging.code;
  bool same = password_matches(werk->arena, found->hash, str_part(code, INLOGCODE_KIEZER, INLOGCODE_LENGTE));
  attempt.poging.klopt = same && found->bruikbaar && found->rol == rol;
  *ret_poging = attempt.poging;
  return true;
}

bool inlogcode_afhandelen(struct tx *tx, const struct inlogcode_poging *poging, const char *gelukt, const char *mislukt,
                          bool *ret_eerste, struct fault *fault) {
  const struct inlogcode *code = &poging->code;
  *ret_eerste = false;
  if (code->id &&
      !inlog_noteren(tx, code->account, rol_lognaam(code->rol, code->naam), poging->klopt ? gelukt : mislukt, fault))
    return false;
  if (!poging->klopt) return inlogpoging_mislukt(tx, poging->teller, fault);
  return inlogcode_gebruiken(tx, code->id, ret_eerste, fault) && inlogpoging_vergeten(tx, poging->teller, fault);
}
