#include "acts/verwachten_inzien.h"

#include "inrichting/verwachting.h"
#include "store/inrichting.h"

#include "uitvoeren.h"

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  const struct inrichting *inrichting;
  if (!inrichting_geldend(tx, &inrichting, fault)) return false;
  *(struct verwachting *)ret_uit = verwachting_maken(werk->arena, inrichting, werk_vandaag(werk));
  return true;
}

bool verwachten_inzien(const struct werk *werk, struct verwachting *ret_verwachting, struct fault *fault) {
  return act_lezen(werk, look, NULL, ret_verwachting, fault);
}
