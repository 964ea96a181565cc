#include "rondgang.h"

#include "base/rem.h"

#include "intern.h"

enum { BEZOEK_ARENA = 256 * 1024 * 1024, GEZIEN_ARENA = 16 * 1024 * 1024, VELDEN_MAX = 256 };

struct visit {
  struct rondgang *r;
  const struct pagina *pagina;
  struct request request;
  struct response response;
  bool keep;
  struct gezien gezien;
};

static struct str path_of(struct arena *arena, const char *path, struct str id) {
  size_t at;
  if (!str_find(str_of(path), S(":id"), &at)) return str_of(path);
  return str_format(arena, "%.*s%.*s%s", (int)at, path, STR_ARG(id), path + at + 3);
}

static struct db_rows rows_of(struct visit *v, struct db *db, const char *sql, int64_t schrijver, int64_t nr) {
  struct db_rows rows;
  struct fault fault;
  fault_init(&fault);
  if (!db_query(db, v->r->gezien, &fault, &rows, sql, A_INT(schrijver), A_INT(nr))) fail_msg("%s", fault.detail);
  return rows;
}

static void read_log(struct visit *v, struct db *db, int64_t head) {
  struct db_rows rows = rows_of(v, db,
                                "SELECT act, grond, informatie, uitkomst, coalesce(huishouden, 0) FROM logboek WHERE "
                                "schrijver = $1 AND nr > $2 ORDER BY nr",
                                db_writer_number(db), head);
  assert_true(rows.count <= REGELS_MAX);
  for (size_t i = 0; i < rows.count; i++)
    v->gezien.regels[v->gezien.regel_aantal++] =
        (struct regel){db_text(&rows, i, 0), db_text(&rows, i, 1), db_text(&rows, i, 2), db_text(&rows, i, 3),
                       db_int(&rows, i, 4) != 0};
}

static void read_changes(struct visit *v, struct db *db) {
  struct db_rows rows = rows_of(v, db, "SELECT DISTINCT tabel FROM proef_veranderd WHERE $1 = $2 ORDER BY tabel", 0, 0);
  struct buf buf;
  buf_init(&buf, v->r->gezien, GEZIEN_ARENA / 2);
  for (size_t i = 0; i < rows.count; i++) {
    if (i) buf_add_char(&buf, ',');
    buf_add(&buf, db_text(&rows, i, 0));
  }
  v->gezien.veranderd = buf_str(&buf);
}

static bool run_visit(struct db *db, void *context, struct fault *fault) {
  struct visit *v = context;
  struct db_rows rows =
      rows_of(v, db, "SELECT coalesce(max(nr), 0) FROM keten WHERE schrijver = $1 AND $2 = 0", db_writer_number(db), 0);
  int64_t head = db_int(&rows, 0, 0);
  db_exec(db, v->r->gezien, fault, NULL, "DELETE FROM proef_veranderd WHERE $1 = $2", A_INT(0), A_INT(0));
  if (v->pagina->rem) { /* the walk itself is no flood */
    rem_destroy(v->r->omgeving.rem);
    v->r->omgeving.rem = rem_create();
  }
  if (v->r->om) v->r->om(true);
  bezoek_afhandelen(&v->r->omgeving, v->pagina, &v->request, &v->response);
  if (v->r->om) v->r->om(false);
  v->gezien.status = v->response.status;
  v->gezien.type = v->response.type ? str_of(v->response.type) : S("text/html; charset=utf-8");
  v->gezien.lichaam = buf_str(&v->response.body);
  read_log(v, db, head);
  if (v->keep && v->response.status < 400) return true;
  read_changes(v, db);
  return fault_set(fault, FAULT_RULE, S("ongedaan"), "undone");
}

static struct str headers_of(struct arena *arena, const struct response *response) {
  struct buf buf;
  buf_init(&buf, arena, 64 * 1024);
  for (size_t i = 0; i < response->header_count; i++) {
    buf_add(&buf, response->headers[i].value);
    buf_add_char(&buf, '\n');
  }
  return buf_str(&buf);
}

static struct paren form_of(struct arena *arena, const struct verzoek *verzoek) {
  struct paar *fields = NEW_ARRAY(arena, struct paar, VELDEN_MAX);
  struct id inzending = id_new(NULL);
  size_t count = 0;
  fields[count++] = (struct paar){S("token"), verzoek->wie ? verzoek->wie->csrf : S("")};
  fields[count++] = (struct paar){S("inzending"), str_copy(arena, id_str(&inzending))};
  for (size_t i = 0; verzoek->form && i < verzoek->form->aantal; i++) {
    assert_true(count < VELDEN_MAX);
    fields[count++] = verzoek->form->rij[i];
  }
  return (struct paren){fields, count};
}

static struct gezien visit(struct rondgang *r, const struct verzoek *verzoek, bool keep) {
  arena_destroy(r->bezoek);
  arena_destroy(r->gezien);
  r->bezoek = arena_create(r->geheugen ? r->geheugen : BEZOEK_ARENA);
  r->gezien = arena_create(GEZIEN_ARENA);
  struct paar *cookies = NEW(r->bezoek, struct paar);
  struct visit v = {.r = r, .pagina = verzoek->pagina, .keep = keep};
  if (verzoek->wie) *cookies = (struct paar){S("schakel"), verzoek->wie->cookie};
  v.request = (struct request){.arena = r->bezoek,
                               .method = v.pagina->method,
                               .path = path_of(r->bezoek, v.pagina->path, verzoek->id),
                               .cookies = {cookies, verzoek->wie ? 1 : 0},
                               .header_host = S("schakel.nl"),
                               .header_origin = r->vreemde_site ? S("https://kwaad.nl") : S("https://schakel.nl"),
                               .param = verzoek->id,
                               .request_id = S("proef")};
  if (verzoek->query) v.request.query = *verzoek->query;
  if (v.pagina->method == METHOD_POST) {
    v.request.form = form_of(r->bezoek, verzoek);
    v.request.content_type = S("application/x-www-form-urlencoded");
  }
  v.response.status = 200;
  buf_init(&v.response.body, r->bezoek, RESPONSE_BODY_MAX);
  struct fault fault;
  fault_init(&fault);
  bool done = db_write_within(r->store->bundel, run_visit, &v, &fault);
  if (!done && !str_eq(fault.message, S("ongedaan"))) fail_msg("%s: %s", v.pagina->path, fault.detail);
  v.gezien.koppen = headers_of(r->bezoek, &v.response);
  return v.gezien;
}

struct gezien rondgang_bezoek(struct rondgang *r, const struct verzoek *verzoek) {
  return visit(r, verzoek, false);
}
struct gezien rondgang_doen(struct rondgang *r, const struct verzoek *verzoek) {
  return visit(r, verzoek, true);
}

/* All visits stand in one transaction that is undone at the end, each in a part of it that is undone at once. */
struct walk {
  rondgang_loop *doen;
  void *context;
};

static bool walk(void *context, struct fault *fault) {
  const struct walk *w = context;
  w->doen(w->context);
  return fault_set(fault, FAULT_RULE, S("ongedaan"), "undone");
}

void rondgang_lopen(struct rondgang *r, rondgang_loop *doen, void *context) {
  struct walk w = {doen, context};
  struct fault fault;
  fault_init(&fault);
  store_bundelen(r->store, walk, &w, &fault);
}

struct str rondgang_lees(struct rondgang *r, const char *sql) {
  return testdb_as_owner(r->db, sql, NULL);
}

unsigned rondgang_soorten(struct str codes) {
  unsigned soorten = 0;
  struct str code;
  char text[INFO_CODES_MAX];
  while (str_cut(&codes, ',', &code))
    for (unsigned i = 0; i < INFO_AANTAL; i++)
      if (str_eq(informatie_codes(1U << i, text), code)) soorten |= 1U << i;
  return soorten;
}

const struct wie *rondgang_wie(const struct rondgang *r, enum rol rol, unsigned relatie) {
  for (size_t i = 0; i < r->wie_aantal; i++)
    if (r->wie[i].rol == rol && r->wie[i].relatie == relatie) return &r->wie[i];
  fail_msg("nobody is %s with relation %u", rol_code(rol), relatie);
  return NULL;
}
