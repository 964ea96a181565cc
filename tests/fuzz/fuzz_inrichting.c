/* A file of an inrichting: the first byte says which table. What is read comes out as it went in, what base/csv.h takes
 * is taken apart the same way, and a fault has a place and a message. */
#include "base/arena.h"
#include "base/csv.h"
#include "inrichting/wijzigen.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds) {
  if (!holds) abort();
}

static void check_faults(const struct inrichting_fouten *fouten) {
  require(fouten->aantal > 0);
  for (size_t i = 0; i < fouten->bewaard; i++) {
    const struct inrichting_fout *fout = &fouten->fout[i];
    require(fout->bestand.len > 0 && fout->bericht.len > 0 && (fout->rij > 0 || fout->kolom.len == 0));
    if (i) require(str_cmp(fout[-1].bestand, fout->bestand) < 0 || fout[-1].rij <= fout->rij);
  }
}

/* Changing the first row gives a file that can be read, or a fault. */
static void check_change(struct arena *arena, const struct inrichting *inrichting, enum tabel_nr nr) {
  const struct inhoud *inhoud = &inrichting->eigen.tabel[nr];
  struct inrichting_fouten fouten = {.arena = arena};
  struct paren geen = {0};
  struct str bytes = S("");
  if (inhoud->aantal == 0) return;
  if (inrichting_rij_wijzigen(arena, inrichting, nr, inhoud->op_sleutel[0]->sleutel, 20000, &geen, &bytes, &fouten))
    require(bytes.len > inhoud->bytes.len);
  else
    require(fouten.aantal > 0 && bytes.len == 0);
}

/* Read once; it lives as long as the program. */
static const struct nationaal *de_wet(void) {
  static struct nationaal nationaal;
  static struct arena *arena;
  struct fault fault;
  fault_init(&fault);
  if (arena) return &nationaal;
  arena = arena_create((size_t)1 << 24);
  require(nationaal_laden(arena, &nationaal, &fault));
  return &nationaal;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size == 0) return 0;
  enum tabel_nr nr = (enum tabel_nr)(1 + data[0] % (TABEL_AANTAL - 1));
  struct arena *arena = arena_create((size_t)1 << 26);
  struct str bytes = {(const char *)data + 1, size - 1};
  struct embedded files[] = {
      {str_c(arena, str_format(arena, "%s.csv", inrichting_tabellen[nr]->naam)), bytes.ptr, bytes.len}, {0}};
  struct inrichting inrichting;
  struct inrichting_fouten fouten = {.arena = arena};
  struct csv csv;
  struct csv_fault csv_fault;
  if (inrichting_lezen(arena, files, de_wet(), &inrichting, &fouten)) {
    require(csv_read(arena, bytes, &csv, &csv_fault) && csv.rows == inrichting.eigen.tabel[nr].aantal);
    require(str_eq(inrichting.eigen.tabel[nr].bytes, bytes));
    check_change(arena, &inrichting, nr);
  } else {
    check_faults(&fouten);
  }
  arena_destroy(arena);
  return 0;
}
