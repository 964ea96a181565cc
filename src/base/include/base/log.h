/* One JSON object a line on standard error; "time" is ms UTC. Only http, jobs and service log; never personal data, and
 * no BSN whatever happens. */
#ifndef BASE_LOG_H
#define BASE_LOG_H

#include "base/str.h"

enum log_level { LOG_INFO, LOG_WARN, LOG_ERROR };

/* log_line(LOG_INFO, "request", "route", "/werk", "ms", "3", NULL): names and values in pairs, ended by NULL. */
void log_line(enum log_level level, const char *event, ...) __attribute__((sentinel));

#endif
