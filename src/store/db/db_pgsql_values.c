/* Values on their way to PostgreSQL and back, in binary form. */
#include "db/db_pgsql_values.h"

#include <endian.h>

/* The types that statements may take and give, by their number in pg_type. */
enum {
  TYPE_BOOL = 16,
  TYPE_BYTEA = 17,
  TYPE_NAME = 19,
  TYPE_INT8 = 20,
  TYPE_INT2 = 21,
  TYPE_INT4 = 23,
  TYPE_TEXT = 25,
  TYPE_VARCHAR = 1043
};

Oid pgsql_type(const struct db_arg *arg) {
  static const Oid types[] = {[DB_INT] = TYPE_INT8, [DB_TEXT] = TYPE_TEXT, [DB_BLOB] = TYPE_BYTEA};
  return types[arg->type];
}

bool pgsql_fill(struct pgsql_values *values, const struct db_call *call, struct fault *fault) {
  for (size_t i = 0; i < call->count; i++) {
    const struct db_arg *arg = &call->args[i];
    bool number = arg->type == DB_INT;
    if (!number && arg->bytes.len > INT32_MAX)
      return db_fault(fault, FAULT_INTERNAL, "$%zu is too long: %s", i + 1, call->sql);
    values->number[i] = htobe64((uint64_t)arg->number);
    values->binary[i] = 1;
    values->length[i] = number ? (int)sizeof(uint64_t) : (int)arg->bytes.len;
    if (arg->null)
      values->at[i] = NULL;
    else if (number)
      values->at[i] = (const char *)&values->number[i];
    else
      values->at[i] = arg->bytes.len ? arg->bytes.ptr : "";
  }
  return true;
}

static bool read_number(const char *bytes, int length, int64_t *ret_number) {
  uint64_t big = 0;
  for (int i = 0; i < length; i++) big = big << 8 | (unsigned char)bytes[i];
  switch (length) {
  case 1:
    *ret_number = big != 0;
    return true;
  case 2:
    *ret_number = (int16_t)big;
    return true;
  case 4:
    *ret_number = (int32_t)big;
    return true;
  case 8:
    *ret_number = (int64_t)big;
    return true;
  default:
    return false;
  }
}

static bool read_cell(struct arena *arena, const PGresult *result, int row, int column, struct db_cell *ret_cell) {
  const char *bytes = PQgetvalue(result, row, column);
  int length = PQgetlength(result, row, column);
  switch (PQftype(result, column)) {
  case TYPE_BOOL:
  case TYPE_INT2:
  case TYPE_INT4:
  case TYPE_INT8:
    ret_cell->type = DB_INT;
    break;
  case TYPE_TEXT:
  case TYPE_VARCHAR:
  case TYPE_NAME:
    ret_cell->type = DB_TEXT;
    break;
  case TYPE_BYTEA:
    ret_cell->type = DB_BLOB;
    break;
  default:
    return false;
  }
  ret_cell->null = PQgetisnull(result, row, column);
  if (ret_cell->null) return true;
  if (ret_cell->type == DB_INT) return read_number(bytes, length, &ret_cell->number);
  ret_cell->bytes = str_copy(arena, (struct str){bytes, (size_t)length});
  return true;
}

bool pgsql_rows(struct arena *arena, struct fault *fault, const PGresult *result, const char *sql,
                struct db_rows *ret_rows) {
  size_t count = (size_t)PQntuples(result), columns = (size_t)PQnfields(result);
  struct db_cell *cells = NEW_ARRAY(arena, struct db_cell, count * columns);
  for (size_t i = 0; i < count * columns; i++)
    if (!read_cell(arena, result, (int)(i / columns), (int)(i % columns), &cells[i]))
      return db_fault(fault, FAULT_INTERNAL, "column %zu is no integer, text or blob: %s", i % columns, sql);
  if (arena_spent(arena)) return db_fault(fault, FAULT_BUSY, "more rows than the arena may hold: %s", sql);
  *ret_rows = (struct db_rows){count, columns, cells};
  return true;
}

int64_t pgsql_changes(PGresult *result) {
  int64_t changes = 0;
  bool changed = PQresultStatus(result) == PGRES_COMMAND_OK || strncmp(PQcmdStatus(result), "SELECT", 6) != 0;
  if (changed) str_to_i64(str_of(PQcmdTuples(result)), &changes);
  return changes;
}
