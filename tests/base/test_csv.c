/* Tables as files. */
#include "tap.h"

#include "base/arena.h"
#include "base/csv.h"

static void cells_come_as_they_stand(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  struct csv csv;
  struct csv_fault fault;
  struct str bytes = S("\xef\xbb\xbfnaam;uitleg\r\n caf\xc3\xa9 ;\"een \"\"ja\"\"; twee\r\nregels\"\r\n;\r\nslot;\"\"");
  assert_true(csv_read(arena, bytes, &csv, &fault));
  assert_int_equal(csv.columns, 2);
  assert_int_equal(csv.rows, 3);
  assert_true(str_eq(csv.header[0], S("naam")));
  assert_true(str_eq(csv_cell(&csv, 0, 0), S(" caf\xc3\xa9 ")));
  assert_true(str_eq(csv_cell(&csv, 0, 1), S("een \"ja\"; twee\r\nregels")));
  assert_true(str_eq(csv_cell(&csv, 1, 1), S("")));
  assert_true(str_eq(csv_cell(&csv, 2, 0), S("slot")));
  assert_int_equal(csv_column(&csv, S("uitleg")), 1);
  assert_int_equal(csv_column(&csv, S("Uitleg")), CSV_COLUMNS_MAX);
  arena_destroy(arena);
}

static void line_ends_of_every_kind(void **state) {
  (void)state;
  static const struct str same[] = {S_INIT("a;b\n1;2\n3;4\n"), S_INIT("a;b\r\n1;2\r\n3;4"), S_INIT("a;b\r1;2\r3;4\r")};
  struct arena *arena = arena_create(1 << 20);
  for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
    struct csv csv;
    struct csv_fault fault;
    assert_true(csv_read(arena, same[i], &csv, &fault));
    assert_int_equal(csv.rows, 2);
    assert_true(str_eq(csv_cell(&csv, 1, 1), S("4")));
  }
  arena_destroy(arena);
}

static void faults_name_row_and_column(void **state) {
  (void)state;
  static const struct {
    struct str bytes;
    size_t row, column;
    const char *message;
  } rows[] = {
      {S_INIT(""), 0, 0, "Het bestand is leeg."},
      {S_INIT("\xef\xbb\xbf"), 0, 0, "Het bestand is leeg."},
      {S_INIT("\na;b\n"), 1, 0, "Deze rij is leeg. Haal de lege rij weg."},
      {S_INIT("a;b\n1;2\n\n3;4\n"), 3, 0, "Deze rij is leeg. Haal de lege rij weg."},
      {S_INIT("a;b\r\n1;2\r\n\r\n"), 3, 0, "Deze rij is leeg. Haal de lege rij weg."},
      {S_INIT("a;b\n1\n"), 2, 2, "Deze rij heeft minder kolommen dan de eerste rij."},
      {S_INIT("a;b\n1;2\n1;2;3\n"), 3, 3, "Deze rij heeft meer kolommen dan de eerste rij."},
      {S_INIT("a;b;a\n1;2;3\n"), 1, 3, "Deze kolomnaam komt twee keer voor."},
      {S_INIT("a;;c\n"), 1, 2, "Deze kolom heeft geen naam."},
      {S_INIT("a;b\n1;x\"y\n"), 2, 2, "De aanhalingstekens kloppen hier niet."},
      {S_INIT("a;b\n\"1\" ;2\n"), 2, 1, "De aanhalingstekens kloppen hier niet."},
      {S_INIT("a;b\n1;\"open\n"), 2, 2, "Hier ontbreekt een aanhalingsteken aan het eind."},
      {S_INIT("a;b\n1;caf\xe9\n"), 2, 2, "In deze cel staan tekens die niet kunnen. Bewaar het bestand als UTF-8."},
      {S_INIT("a;b\n\0;2\n"), 2, 1, "In deze cel staan tekens die niet kunnen. Bewaar het bestand als UTF-8."},
  };
  struct arena *arena = arena_create(1 << 20);
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct csv csv = {.columns = 99};
    struct csv_fault fault;
    assert_false(csv_read(arena, rows[i].bytes, &csv, &fault));
    assert_int_equal(csv.columns, 99);
    assert_string_equal(str_c(arena, fault.message), rows[i].message);
    assert_int_equal(fault.row, rows[i].row);
    assert_int_equal(fault.column, rows[i].column);
  }
  arena_destroy(arena);
}

/* A table of `rows` rows of one cell of `width` bytes. */
static bool reads(size_t rows, size_t width) {
  struct arena *arena = arena_create(1 << 30);
  size_t len = 2;
  char *bytes = arena_new(arena, 2 + rows * (width + 1));
  memcpy(bytes, "a\n", 2);
  for (size_t i = 0; i < rows; i++) {
    memset(bytes + len, 'x', width);
    bytes[len + width] = '\n';
    len += width + 1;
  }
  struct csv csv;
  struct csv_fault fault;
  bool good = csv_read(arena, (struct str){bytes, len}, &csv, &fault);
  assert_true(!good || csv.rows == rows);
  arena_destroy(arena);
  return good;
}

static void the_maxima(void **state) {
  (void)state;
  assert_true(reads(CSV_ROWS_MAX, 1));
  assert_false(reads(CSV_ROWS_MAX + 1, 1));
  assert_true(reads(3, CSV_FIELD_MAX));
  assert_false(reads(3, CSV_FIELD_MAX + 1));
}

static void the_maximum_of_columns(void **state) {
  (void)state;
  struct arena *arena = arena_create(1 << 20);
  for (size_t columns = CSV_COLUMNS_MAX; columns <= CSV_COLUMNS_MAX + 1; columns++) {
    struct str header = S("k0");
    for (size_t i = 1; i < columns; i++) header = str_format(arena, "%.*s;k%zu", STR_ARG(header), i);
    struct csv csv;
    struct csv_fault fault;
    assert_int_equal(csv_read(arena, header, &csv, &fault), columns <= CSV_COLUMNS_MAX);
  }
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(cells_come_as_they_stand),   cmocka_unit_test(line_ends_of_every_kind),
      cmocka_unit_test(faults_name_row_and_column), cmocka_unit_test(the_maxima),
      cmocka_unit_test(the_maximum_of_columns),
  };
  return RUN_TESTS(tests);
}
