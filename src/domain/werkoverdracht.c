#include "domain/werkoverdracht.h"

enum { DAGEN_VOORUIT = 366 };

bool overdragen_mag(enum rol rol, int64_t actor, int64_t behandelaar) {
  return rol == ROL_TEAMLEIDER || behandelaar == 0 || behandelaar == actor;
}

bool werkoverdracht_toetsen(dag_t per, dag_t vandaag, int64_t van, int64_t naar, struct fault *fault) {
  if (per < vandaag) fault_add(fault, "per", S("Deze dag is al geweest. Kies vandaag of een latere dag."));
  if (per > vandaag + DAGEN_VOORUIT)
    fault_add(fault, "per", S("Deze dag ligt meer dan een jaar vooruit. Kijk of het jaar klopt."));
  if (van == naar) fault_add(fault, "naar", S("Dit werk is al van deze collega. Kies iemand anders."));
  return fault->field_count == 0;
}

bool werkoverdracht_antwoord_toetsen(struct arena *arena, const struct werkoverdracht *werkoverdracht, int64_t actor,
                                     bool aannemen, dag_t vandaag, struct fault *fault) {
  if (werkoverdracht->naar.id != actor)
    return fault_set(fault, FAULT_ACCESS, S("Dit werk is niet aan u overgedragen."), "not the receiver");
  if (werkoverdracht->stand != WERKOVERDRACHT_OPEN)
    return fault_set(fault, FAULT_STALE, S("Deze overdracht is al afgehandeld."), "hand-over was answered");
  if (!aannemen || vandaag >= werkoverdracht->per) return true;
  fault->rule = "WERKOVERDRACHT-DAG";
  return fault_set(fault, FAULT_RULE,
                   str_format(arena, "Dit werk gaat pas op %.*s naar u toe. Tot die dag houdt uw collega het vast.",
                              STR_ARG(dag_kort(arena, werkoverdracht->per))),
                   "hand-over before its day");
}
