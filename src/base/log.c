#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/clock.h"
#include "base/json.h"

enum { LINE_MAX_BYTES = 8192 };

void log_line(enum log_level level, const char *event, ...) {
  static const char *const names[] = {"info", "warn", "error"};
  struct arena *arena = arena_create(LINE_MAX_BYTES);
  struct buf line;
  buf_init(&line, arena, LINE_MAX_BYTES);
  buf_format(&line, "{\"time\":%lld,\"level\":\"%s\",\"event\":", (long long)clock_now(), names[level]);
  json_write_text(&line, str_of(event));
  va_list pairs;
  va_start(pairs, event);
  for (const char *name; (name = va_arg(pairs, const char *));) {
    buf_add_char(&line, ',');
    json_write_text(&line, str_of(name));
    buf_add_char(&line, ':');
    json_write_text(&line, str_of(va_arg(pairs, const char *)));
  }
  va_end(pairs);
  buf_add(&line, S("}\n"));
  struct str text = buf_str(&line);
  if (!buf_full(&line) && write(STDERR_FILENO, text.ptr, text.len) < 0) {
  } /* nowhere left to say so */
  arena_destroy(arena);
}
