/* The fields of a form: the first byte chooses the kind, the rest is what was typed. What is taken obeys its kind. */
#include "base/arena.h"
#include "base/id.h"
#include "base/text.h"
#include "domain/veld.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct keuze keuzes[] = {{1, "ja", "Ja"}, {2, "nee", "Nee"}, {0}};

union waarde {
  struct str tekst;
  int64_t getal;
  int keuze;
  bool ja;
  dag_t dag;
  deeldatum_t deeldatum;
};

static void require(bool holds) {
  if (!holds) abort();
}

static void check(enum veld_soort soort, const union waarde *w) {
  switch (soort) {
  case VELD_REGEL:
    require(text_check(w->tekst) && text_length(w->tekst) <= VELD_MAX_REGEL && !str_has(w->tekst, '\n'));
    break;
  case VELD_TEKST:
    require(text_check(w->tekst) && text_length(w->tekst) <= VELD_MAX_TEKST && !str_has(w->tekst, '\r'));
    break;
  case VELD_GEHEIM:
    require(text_check(w->tekst));
    break;
  case VELD_KEUZE:
    require(w->keuze == -1 || keuze_van(keuzes, w->keuze));
    break;
  case VELD_DAG:
    require(w->dag == DAG_GEEN || datum_geldig(datum_van(w->dag)));
    break;
  case VELD_DEELDATUM:
    require(w->deeldatum == DEELDATUM_GEEN || deeldatum_geldig(w->deeldatum));
    break;
  case VELD_ID:
    require(w->tekst.len == 0 || id_valid(w->tekst));
    break;
  case VELD_BSN:
    require(w->tekst.len == 0 || bsn_geldig(w->tekst));
    break;
  case VELD_KLOKTIJD:
    require(w->keuze >= -1 && w->keuze < 24 * 60);
    break;
  case VELD_JA:
  case VELD_GETAL:
    break;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size == 0) return 0;
  struct arena *arena = arena_create(1 << 20);
  struct veld veld = {"veld", "Veld", (enum veld_soort)(data[0] % (VELD_KLOKTIJD + 1)), .keuzes = keuzes};
  struct paar paar = {S("veld"), {(const char *)data + 1, size - 1}};
  union waarde waarde = {0};
  struct fault fault;
  fault_init(&fault);
  if (velden_lezen(arena, &veld, 1, &(struct paren){&paar, 1}, &waarde, &fault))
    check(veld.soort, &waarde);
  else
    require(fault.class == FAULT_INPUT && fault_of(&fault, "veld").len > 0);
  text_fold(arena, paar.waarde);
  arena_destroy(arena);
  return 0;
}
