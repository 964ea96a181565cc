#include "domain/noodtoegang.h"

enum { MINUUT = 60000 };

int64_t noodtoegang_minuten(moment_t tot, moment_t nu) {
  return tot <= nu ? 0 : (tot - nu + MINUUT - 1) / MINUUT;
}

bool noodtoegang_toetsen(const struct noodtoegang *nood, struct fault *fault) {
  if (nood->besloten && nood->besloten_waarom.len == 0)
    fault_add(fault, "besloten_waarom", S("Schrijf op waarom u ook de afgeschermde onderdelen nu nodig hebt."));
  if (!nood->besloten && nood->besloten_waarom.len)
    fault_add(fault, "besloten", S("Vink dit aan als u ook de afgeschermde onderdelen wilt openen."));
  return fault->field_count == 0;
}
