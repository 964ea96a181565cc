#!/usr/bin/env bash
# check_sql.sh: one SQL text serves two engines (src/store/db/db.h), so what only one of them knows, or what they answer
# differently, is refused in src/store outside the files that are for one engine (*sqlite*, *pgsql*) and the table
# of words that differ (db_schema.c). Prints TAP.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/.."
number=0

mapfile -t code < <(find src/store -name '*.[ch]' ! -name '*sqlite*' ! -name '*pgsql*' ! -name db_schema.c | sort)
mapfile -t migrations < <(find src/store/schema -name '*.sql' ! -name '*.sqlite.sql' ! -name '*.pgsql.sql' | sort)

# "file:line:text" of every piece of text in quotes in the code, without comments, and of every line of the migrations.
texts() {
  grep -noHE '"([^"\\]|\\.)*"' "${code[@]}" | grep -vE ':"[a-z/_]+\.h"$' || true
  grep -nH '' "${migrations[@]}" | sed 's/--.*//'
}

all=$(texts)

refuse() { # WHY PATTERN: of Perl, without regard to case
  local hits
  hits=$(grep -iP "^[^:]*:[0-9]+:.*(?:$2)" <<<"$all" || true)
  number=$((number + 1))
  if [ -z "$hits" ]; then
    echo "ok $number - $1"
  else
    echo "not ok $number - $1"
    sed 's/^/# /' <<<"$hits"
  fi
}

# Names of columns that may be NULL wherever they occur, with | between them.
nullable() {
  sed 's/--.*//' "${migrations[@]}" | awk '
    $2 ~ /^@(int|text|blob|ref|bool),?$/ { if (/NOT NULL|PRIMARY KEY/) never[$1] = 1; else may[$1] = 1 }
    END { for (name in may) if (!(name in never)) print name }' | sort | paste -sd '|'
}

echo '1..9'
own_functions='json\w*|jsonb?_\w+|string_agg|array_agg|group_concat|ifnull|iif|nvl|instr|strpos|position|printf|format'
own_functions+='|typeof|random|hex|quote|total|to_char|generate_series|unnest|regexp_\w+|greatest|least|left|right|concat(_ws)?'
own_functions+='|last_insert_rowid|changes|currval|nextval|encode|decode'
dates='date|time|datetime|julianday|strftime|unixepoch|now|age|extract|date_part|date_trunc|make_date|to_date'
own_words='ilike|similar to|glob|regexp|match|distinct on|for update|for share|insert or|replace into|autoincrement|serial'
own_words+='|boolean|without rowid|any\s*\(|array\[|lateral|rowid|ctid|tablesample|pragma|attach|limit -1'

refuse 'no functions of one engine' "\\b($own_functions)\\s*\\("
refuse 'no dates, the time is handed in' "\\b($dates)\\s*\\(|\\bcurrent_(date|time|timestamp)\\b|\\binterval\\s"
refuse 'no rounding, folding or averages, which differ' '\b(round|lower|upper|initcap|avg)\s*\('
refuse 'sums are cast to BIGINT' '(?<!cast\()\bsum\s*\('
refuse 'no words of one engine' "\\b($own_words)|::"
refuse 'only placeholders like $1' '\?[0-9]|=\s*\?|[(,]\s*\?|[(,= ]:[a-z]\w*'
refuse 'a pattern with a value names its escape' '\blike\s+\$[0-9]+(?!\s+escape)'
refuse 'references are looked at by their own statement' '\bdeferr(able|ed)\b'
refuse 'an order by what may be NULL says where it goes' \
  "order by [^)]*\\b($(nullable))\\b(?!(\\s+(asc|desc))?\\s+nulls|\\s+is\\b)"
