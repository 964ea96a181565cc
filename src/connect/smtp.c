#include "connect/smtp.h"

#include <curl/curl.h>
#include <string.h>

#include "base/buf.h"

enum { MESSAGE_MAX = 256 * 1024, CONNECT_MS = 5000 };

static bool is_address(const char *text) {
  struct str all = str_of(text ? text : ""), name;
  if (!str_cut(&all, '@', &name) || name.len == 0 || all.len == 0) return false;
  for (const char *at = text; *at; at++)
    if (*at <= ' ' || *at == '<' || *at == '>' || *at == ',' || *at == 127) return false;
  return true;
}

/* To this machine itself the mail need not be encrypted. */
static bool is_local(struct str url) {
  return str_starts(url, S("smtp://127.0.0.1")) || str_starts(url, S("smtp://localhost"));
}

static bool settings_right(const struct smtp_settings *settings, struct fault *fault) {
  struct str url = str_of(settings->url ? settings->url : "");
  if (!str_starts(url, S("smtp://")) && !str_starts(url, S("smtps://")))
    return fault_set(fault, FAULT_INPUT, S("Het adres van de mailserver begint met smtp:// of smtps://."),
                     "mail server has no smtp address");
  if (!is_address(settings->from) || !is_address(settings->to))
    return fault_set(fault, FAULT_INPUT, S("Een mailadres om controlepunten te versturen klopt niet."),
                     "mail address is wrong");
  return true;
}

/* Lines end with CRLF, and one that begins with a dot gets one more: libcurl does the latter. */
static struct str message_of(const struct smtp_settings *settings, struct arena *arena, struct str subject,
                             struct str body, moment_t now) {
  struct buf out;
  struct str line;
  dag_t dag = dag_van_moment(now);
  struct datum d = datum_van(dag);
  static const char *const maanden[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  int minuut = minuten_van_moment(now);
  /* What the clock in Amsterdam is ahead: RFC 5322 asks for it. */
  int64_t ahead = ((int64_t)dag * 24 * 60 + minuut - now / 60000) / 60;
  buf_init(&out, arena, MESSAGE_MAX);
  buf_format(&out, "From: <%s>\r\nTo: <%s>\r\nSubject: %.*s\r\n", settings->from, settings->to, STR_ARG(subject));
  buf_format(&out, "Date: %d %s %d %02d:%02d:00 +%02d00\r\n", d.dag, maanden[d.maand - 1], d.jaar, minuut / 60,
             minuut % 60, (int)ahead);
  buf_add(&out, S("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
                  "8bit\r\nAuto-Submitted: auto-generated\r\n\r\n"));
  while (str_cut(&body, '\n', &line)) buf_format(&out, "%.*s\r\n", STR_ARG(line));
  if (body.len) buf_format(&out, "%.*s\r\n", STR_ARG(body));
  return buf_str(&out);
}

struct reading {
  struct str left;
};

static size_t give(char *bytes, size_t one, size_t count, void *context) {
  struct reading *reading = context;
  size_t room = one * count, take = reading->left.len < room ? reading->left.len : room;
  if (take) memcpy(bytes, reading->left.ptr, take);
  reading->left = str_part(reading->left, take, reading->left.len);
  return take;
}

static CURLcode perform(CURL *curl, const struct smtp_settings *settings, struct arena *arena, struct str message) {
  struct reading reading = {message};
  struct curl_slist *to = curl_slist_append(NULL, str_c(arena, str_format(arena, "<%s>", settings->to)));
  curl_easy_setopt(curl, CURLOPT_URL, settings->url);
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, (long)CONNECT_MS);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, (long)settings->timeout_ms);
  curl_easy_setopt(curl, CURLOPT_USE_SSL, is_local(str_of(settings->url)) ? CURLUSESSL_TRY : CURLUSESSL_ALL);
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, str_c(arena, str_format(arena, "<%s>", settings->from)));
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, to);
  if (settings->user) curl_easy_setopt(curl, CURLOPT_USERNAME, settings->user);
  if (settings->password) curl_easy_setopt(curl, CURLOPT_PASSWORD, settings->password);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, give);
  curl_easy_setopt(curl, CURLOPT_READDATA, &reading);
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  CURLcode code = curl_easy_perform(curl);
  curl_slist_free_all(to);
  return code;
}

bool smtp_send(const struct smtp_settings *settings, struct arena *arena, struct str subject, struct str body,
               moment_t now, struct fault *fault) {
  if (!settings_right(settings, fault)) return false;
  struct str message = message_of(settings, arena, subject, body, now);
  CURL *curl = curl_easy_init();
  CURLcode code = curl ? perform(curl, settings, arena, message) : CURLE_FAILED_INIT;
  curl_easy_cleanup(curl);
  return code == CURLE_OK || fault_set(fault, FAULT_OUTSIDE, S("De mailserver nam het bericht niet aan."),
                                       "mail was not taken: %s", curl_easy_strerror(code));
}
