/* Tables as files: UTF-8, separator `;`, RFC 4180 quoting, header row, each row exactly the header's columns. */
#ifndef BASE_CSV_H
#define BASE_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum { CSV_COLUMNS_MAX = 64, CSV_ROWS_MAX = 200000, CSV_FIELD_MAX = 64 * 1024 };

struct csv {
  size_t columns;
  struct str *header;
  size_t rows;
  struct str *cells; /* rows * columns */
};

struct csv_fault {
  size_t row, column; /* 1-based as a spreadsheet shows them, the header is row 1; 0 = the whole */
  struct str message; /* Dutch */
};

/* Everything lives in the arena. False with the first fault. */
bool csv_read(struct arena *arena, struct str bytes, struct csv *ret_csv, struct csv_fault *fault);
struct str csv_cell(const struct csv *csv, size_t row, size_t column); /* 0-based, without the header */
/* Index of a named column, or CSV_COLUMNS_MAX. */
size_t csv_column(const struct csv *csv, struct str name);

#endif
