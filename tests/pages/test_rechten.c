#include "rondgang.h"
#include <time.h>
const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "quarantine_size_mb=1"; }
static struct rondgang r;
static void loop(void *x) {
(void)x;
for (size_t w = 0; w < r.wie_aantal; w++) 
  for (size_t i = 0; i < pagina_aantal; i++) {
    struct gezien g = rondgang_bezoek(&r, &(struct verzoek){.wie = &r.wie[w], .pagina= &paginas[i], .id = r.ids[i], .query=&r.queries[i]});
    printf("#\t%s\t%s\t%s\t%d", r.wie[w].naam.ptr, paginas[i].method == METHOD_GET ? "GET" : "POST", paginas[i].path, g.status);
    for (size_t j = 0; j < g.regel_aantal; j++)
      printf("\t%.*s;%.*s;%.*s;%.*s;%d", STR_ARG(g.regels[j].act), STR_ARG(g.regels[j].grond),
             STR_ARG(g.regels[j].informatie), STR_ARG(g.regels[j].uitkomst), g.regels[j].van_huishouden);
    printf("\t=>%.*s\n", STR_ARG(g.veranderd));
  }
}
static void test_eerst(void **state) {
  (void)state;
  rondgang_maken(&r);
  for (size_t i = 0; i < pagina_aantal; i++) 
    if (strchr(paginas[i].path, ':') && r.ids[i].len == 0) {printf("# MIST %s\n", paginas[i].path);}
  printf("# cpu %f\n", (double)clock()/1e6);
  rondgang_lopen(&r, loop, NULL);
  printf("# cpu %f\n", (double)clock()/1e6);
  if (getenv("BEWAAR")) {
    printf("# %s\n", r.db->where);
    return;
  }
  rondgang_klaar(&r);
}
int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_eerst)};
  return RUN_TESTS(tests);
}
