/* Tables as files: a table has its cells, a fault has a message and a place. */
#include "base/arena.h"
#include "base/csv.h"
#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds) {
  if (!holds) abort();
}

static void check_table(const struct csv *csv) {
  require(csv->columns > 0 && csv->columns <= CSV_COLUMNS_MAX && csv->rows <= CSV_ROWS_MAX);
  for (size_t column = 0; column < csv->columns; column++) {
    require(csv_column(csv, csv->header[column]) == column);
    for (size_t row = 0; row < csv->rows; row++) require(text_check(csv_cell(csv, row, column)));
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct arena *arena = arena_create(1 << 20);
  struct csv csv;
  struct csv_fault fault;
  if (csv_read(arena, (struct str){(const char *)data, size}, &csv, &fault))
    check_table(&csv);
  else
    require(fault.message.len > 0 && (fault.row > 0 || fault.column == 0));
  arena_destroy(arena);
  return 0;
}
