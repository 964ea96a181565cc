#include "base/csv.h"

#include <csv.h>

#include "base/arena.h"
#include "base/text.h"

enum { CHUNK = 64 * 1024, CELLS_FIRST = 256 };

/* What libcsv's callbacks fill. `row` and `column` stand at the field that is read now, 1-based. */
struct reading {
  struct arena *arena;
  struct csv csv;
  size_t room; /* of csv.cells */
  size_t row, column;
  int row_end; /* the character that ended the last row: CR LF is one end */
  struct str names[CSV_COLUMNS_MAX];
  struct csv_fault *fault;
  bool failed;
};

static void fail_at(struct reading *r, size_t row, size_t column, struct str message) {
  if (r->failed) return;
  r->failed = true;
  *r->fault = (struct csv_fault){row, column, message};
}

static void fail(struct reading *r, struct str message) {
  fail_at(r, r->row, r->column, message);
}

static void add_name(struct reading *r, struct str name) {
  if (name.len == 0) return fail(r, S("Deze kolom heeft geen naam."));
  for (size_t i = 0; i + 1 < r->column; i++)
    if (str_eq(r->names[i], name)) return fail(r, S("Deze kolomnaam komt twee keer voor."));
  r->names[r->column - 1] = name;
}

static void add_cell(struct reading *r, struct str text) {
  size_t at = (r->row - 2) * r->csv.columns + r->column - 1;
  if (at == r->room) {
    size_t room = r->room ? r->room * 2 : CELLS_FIRST;
    struct str *cells = NEW_ARRAY(r->arena, struct str, room);
    if (at) memcpy(cells, r->csv.cells, at * sizeof *cells);
    r->csv.cells = cells;
    r->room = room;
  }
  r->csv.cells[at] = text;
}

static void on_field(void *bytes, size_t len, void *context) {
  struct reading *r = context;
  if (r->failed) return;
  struct str text = {bytes, len};
  size_t most = r->row == 1 ? CSV_COLUMNS_MAX : r->csv.columns;
  if (r->column > most)
    return fail(r, r->row == 1 ? S("Er zijn te veel kolommen.") : S("Deze rij heeft meer kolommen dan de eerste rij."));
  if (len > CSV_FIELD_MAX) return fail(r, S("Deze cel is te lang."));
  if (!text_check(text)) return fail(r, S("In deze cel staan tekens die niet kunnen. Bewaar het bestand als UTF-8."));
  text = str_copy(r->arena, text);
  if (r->row == 1)
    add_name(r, text);
  else
    add_cell(r, text);
  r->column++;
}

static void end_row(struct reading *r) {
  size_t fields = r->column - 1;
  if (r->row == 1) {
    r->csv.columns = fields;
    r->csv.header = NEW_ARRAY(r->arena, struct str, fields);
    memcpy(r->csv.header, r->names, fields * sizeof *r->names);
  } else if (fields < r->csv.columns) {
    return fail(r, S("Deze rij heeft minder kolommen dan de eerste rij."));
  } else if (++r->csv.rows > CSV_ROWS_MAX) {
    return fail_at(r, r->row, 0, S("Er zijn te veel rijen."));
  }
  r->row++;
  r->column = 1;
}

static void on_row(int row_end, void *context) {
  struct reading *r = context;
  if (r->failed) return;
  bool second_half = row_end == CSV_LF && r->row_end == CSV_CR && r->column == 1;
  r->row_end = row_end;
  if (second_half) return;
  if (r->column == 1) return fail_at(r, r->row, 0, S("Deze rij is leeg. Haal de lege rij weg."));
  end_row(r);
}

static int never_blank(unsigned char c) {
  (void)c;
  return 0;
}

static void parse(struct csv_parser *parser, struct reading *r, struct str bytes) {
  for (size_t at = 0; at < bytes.len && !r->failed; at += CHUNK) {
    struct str chunk = str_part(bytes, at, at + CHUNK);
    if (csv_parse(parser, chunk.ptr, chunk.len, on_field, on_row, r) == chunk.len) continue;
    return fail(r, S("De aanhalingstekens kloppen hier niet."));
  }
  if (!r->failed && csv_fini(parser, on_field, on_row, r) != 0)
    fail(r, S("Hier ontbreekt een aanhalingsteken aan het eind."));
}

bool csv_read(struct arena *arena, struct str bytes, struct csv *ret_csv, struct csv_fault *fault) {
  static const struct str byte_order_mark = S_INIT("\xef\xbb\xbf");
  if (str_starts(bytes, byte_order_mark)) bytes = str_part(bytes, byte_order_mark.len, bytes.len);
  struct reading r = {.arena = arena, .row = 1, .column = 1, .fault = fault};
  struct csv_parser parser;
  if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0) abort();
  csv_set_delim(&parser, ';');
  csv_set_space_func(&parser, never_blank);
  parse(&parser, &r, bytes);
  csv_free(&parser);
  if (!r.failed && r.row == 1) fail_at(&r, 0, 0, S("Het bestand is leeg."));
  if (r.failed) return false;
  *ret_csv = r.csv;
  return true;
}

struct str csv_cell(const struct csv *csv, size_t row, size_t column) {
  return csv->cells[row * csv->columns + column];
}

size_t csv_column(const struct csv *csv, struct str name) {
  for (size_t i = 0; i < csv->columns; i++)
    if (str_eq(csv->header[i], name)) return i;
  return CSV_COLUMNS_MAX;
}
