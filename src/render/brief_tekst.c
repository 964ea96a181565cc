#include "render/brief_tekst.h"

#include "render/brief.h"
#include "render/html.h"
#include "render/tpl_brief_begin.h"
#include "render/tpl_brief_einde.h"

enum { ADRES_MAX = 6 };

/* Items that follow each other are one list. */
static bool write_block(struct buf *out, struct str block, const char *heading, bool in_list) {
  bool item = str_starts(block, S("- "));
  if (item && !in_list) buf_add(out, S("<ul>\n"));
  if (!item && in_list) buf_add(out, S("</ul>\n"));
  struct str open = S("<p class=\"regels\">"), end = S("</p>\n");
  if (item) {
    open = S("<li class=\"regels\">"), end = S("</li>\n");
    block = str_part(block, 2, block.len);
  } else if (str_starts(block, S("# "))) {
    open = str_format(out->arena, "<%s>", heading), end = str_format(out->arena, "</%s>\n", heading);
    block = str_part(block, 2, block.len);
  } else if (str_starts(block, S("> "))) {
    open = S("<blockquote class=\"regels\">"), end = S("</blockquote>\n");
    block = str_part(block, 2, block.len);
  }
  buf_add(out, open);
  html_text(out, block);
  buf_add(out, end);
  return item;
}

/* Paragraphs are divided by an empty line. */
static void write_text(struct buf *out, struct str tekst, const char *heading) {
  size_t at;
  bool in_list = false;
  while (str_find(tekst, S("\n\n"), &at)) {
    in_list = write_block(out, str_part(tekst, 0, at), heading, in_list);
    tekst = str_part(tekst, at + 2, tekst.len);
  }
  if (write_block(out, tekst, heading, in_list)) buf_add(out, S("</ul>\n"));
}

void tpl_brief_lezen(struct buf *out, struct str tekst) {
  write_text(out, tekst, "h3");
}

void brief_schrijven(struct buf *out, struct str gemeente, const struct brieftekst *tekst) {
  struct str adres[ADRES_MAX], rest = tekst->aan;
  size_t lines = 0;
  while (lines < ADRES_MAX && str_cut(&rest, '\n', &adres[lines])) lines++;
  const struct brief_regel kenmerken[] = {{S("Datum"), dag_lang(out->arena, tekst->dag)},
                                          {S("Ons kenmerk"), tekst->kenmerk}};
  struct brief brief = {.gemeente = gemeente,
                        .afzender = gemeente,
                        .adres = adres,
                        .adres_aantal = lines,
                        .kenmerken = kenmerken,
                        .kenmerk_aantal = tekst->kenmerk.len ? 2 : 1,
                        .onderwerp = tekst->onderwerp,
                        .aanhef = tekst->aanhef,
                        .ondertekenaar = tekst->ondertekenaar,
                        .voet = gemeente};
  tpl_brief_begin(out, &brief);
  write_text(out, tekst->tekst, "h2");
  tpl_brief_einde(out, &brief);
}
