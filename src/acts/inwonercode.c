#include "inwonercode.h"

#include "base/secret.h"

enum { LOTEN = 64, GELDIG_HOOGSTENS = 365 };

/* A day of the clock of the work as a moment of the real one. */
static moment_t really_until(const struct werk *werk, dag_t tot) {
  return werk->wanneer.echt + (moment_van_dag(tot + 1) - werk->wanneer.nu);
}

bool inwonercode_trekken(const struct werk *werk, enum inwonercode_hoe hoe, dag_t tot, struct str *ret_tekst,
                         struct inwonercode_nieuw *ret_code, struct fault *fault) {
  uint8_t loten[LOTEN];
  struct str code;
  struct inwonercode_nieuw nieuw = {.hoe = hoe, .geldig_tot = really_until(werk, tot)};
  random_bytes(loten, sizeof loten);
  if (!inwonercode_maken(werk->arena, loten, sizeof loten, &code) ||
      !password_hash(werk->arena, str_part(code, INWONERCODE_KIEZER, INWONERCODE_LENGTE), &nieuw.hash))
    return fault_set(fault, FAULT_BUSY, S("De computer heeft het nu te druk. Probeer het zo nog eens."),
                     "no code could be made");
  nieuw.kiezer = str_part(code, 0, INWONERCODE_KIEZER);
  *ret_tekst = inwonercode_tekst(werk->arena, code);
  *ret_code = nieuw;
  return true;
}

bool inwonercode_tot_toetsen(const struct werk *werk, dag_t tot, struct fault *fault) {
  dag_t vandaag = werk_vandaag(werk);
  if (tot < vandaag) fault_add(fault, "tot", S("Kies vandaag of een dag die nog komt."));
  if (tot > vandaag + GELDIG_HOOGSTENS) fault_add(fault, "tot", S("Kies een dag binnen een jaar."));
  return fault->field_count == 0;
}
