#include "kans.h"

/* splitmix64 */
static uint64_t next(struct kans *kans) {
  uint64_t x = kans->stand += 0x9E3779B97F4A7C15u;
  x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9u;
  x = (x ^ x >> 27) * 0x94D049BB133111EBu;
  return x ^ x >> 31;
}

struct kans kans_van(uint64_t zaad, uint64_t nummer) {
  struct kans kans = {zaad * 0xD1342543DE82EF95u + nummer};
  kans.stand = next(&kans);
  return kans;
}

uint64_t kans_getal(struct kans *kans, uint64_t onder) {
  return next(kans) % onder;
}

int kans_tussen(struct kans *kans, int van, int tot) {
  return tot <= van ? van : van + (int)kans_getal(kans, (uint64_t)(tot - van + 1));
}

bool kans_op(struct kans *kans, int promille) {
  return (int)kans_getal(kans, 1000) < promille;
}

struct id kans_id(void *kans) {
  uint64_t bytes[2] = {next(kans), next(kans)};
  return id_of_bytes((const uint8_t *)bytes);
}
