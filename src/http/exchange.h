/* One request with its answer, from the request line to the last byte sent. It lives in its own arena. The I/O thread
 * fills it, hands it to one worker through the queue and gets it back when the worker resumes the connection: never two
 * threads at once. */
#ifndef HTTP_EXCHANGE_H
#define HTTP_EXCHANGE_H

#include <microhttpd.h>

#include "base/id.h"
#include "figures.h"
#include "http/http.h"

struct exchange {
  struct arena *arena;
  struct MHD_Connection *connection;
  struct figures *figures;   /* of the server */
  const struct route *route; /* NULL when none was found */
  const char *method;        /* for the log */
  struct id id;
  int64_t received_us; /* when the request was complete */

  bool head_seen, taken;    /* taken: a worker has or had it */
  const char *target_end;   /* in the memory of the library */
  int refused;              /* status, or 0 */
  const char *allow;        /* for 405 */
  struct str query, cookie; /* raw */
  char *body;
  size_t body_len, body_room, body_dropped;

  struct request request;
  struct response response;
  struct MHD_Response *answer; /* ready to be sent */
};

struct exchange *exchange_create(struct arena *arena, struct MHD_Connection *connection, struct figures *figures);

/* Cuts query, cookies and form, runs the handler and makes the answer. For workers. */
void exchange_serve(struct exchange *exchange, const struct http_handlers *handlers);
/* Makes an answer out of a problem page. */
void exchange_refuse(struct exchange *exchange, const struct http_handlers *handlers, int status);

bool is_urlencoded(struct str content_type);
bool is_multipart(struct str content_type);

#endif
