#include "base/embedded.h"
#include "proef/brp_proef.h"

extern const struct embedded bevolking_files[];

struct str brp_bevolking(void) {
  return (struct str){bevolking_files[0].data, bevolking_files[0].size};
}
