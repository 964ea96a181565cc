#include "zandbak.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"

enum { PAD_MAX = 512, OPEN_MAX = 64, CPU_SPELING_S = 2, TEMP_FILES_OPEN = 8 };

/* Everything that the child needs is made before the fork, for between fork and exec only plain system calls are safe
 * in a process with threads. */
struct start {
  const struct zandbak *zandbak;
  char program[PAD_MAX], folder[PAD_MAX];
  char home[PAD_MAX + 8], tmp[PAD_MAX + 8];
  char *environment[5];
  int in, out, nul, ruleset;
};

/* --- Landlock --- */

/* The kernel's own numbers, for the headers may be older than the kernel. */
struct ruleset_attr {
  uint64_t files, network;
};
enum {
  FS_EXECUTE = 1 << 0,
  FS_READ_FILE = 1 << 2,
  FS_READ_DIR = 1 << 3,
  FS_FIRST = (1 << 13) - 1,
  FS_REFER = 1 << 13,
  FS_TRUNCATE = 1 << 14
};
enum { NET_ALL = 3, ABI_REFER = 2, ABI_TRUNCATE = 3, ABI_NET = 4 };

static uint64_t all_files(long abi) {
  return FS_FIRST | (abi >= ABI_REFER ? FS_REFER : 0u) | (abi >= ABI_TRUNCATE ? FS_TRUNCATE : 0u);
}

static void allow(int ruleset, const char *path, uint64_t access) {
  struct stat what;
  int fd = open(path, O_PATH | O_CLOEXEC);
  if (fd < 0) return;
  if (fstat(fd, &what) == 0) {
    if (!S_ISDIR(what.st_mode)) access &= FS_EXECUTE | FS_READ_FILE;
    struct landlock_path_beneath_attr rule = {.allowed_access = access, .parent_fd = fd};
    syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  }
  close(fd);
}

/* -1 when the kernel has no Landlock. */
static int make_ruleset(const struct start *start) {
  long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (abi < 1) return -1;
  struct ruleset_attr attr = {all_files(abi), abi >= ABI_NET ? NET_ALL : 0};
  int ruleset = (int)syscall(SYS_landlock_create_ruleset, &attr, abi >= ABI_NET ? sizeof attr : sizeof attr.files, 0);
  if (ruleset < 0) return -1;
  for (const char *const *path = start->zandbak->leesbaar; *path; path++)
    allow(ruleset, *path, FS_EXECUTE | FS_READ_FILE | FS_READ_DIR);
  allow(ruleset, start->folder, all_files(abi));
  return ruleset;
}

/* --- seccomp --- */

#ifdef __x86_64__
static const unsigned architecture_of_us = AUDIT_ARCH_X86_64;
#else
static const unsigned architecture_of_us = AUDIT_ARCH_AARCH64;
#endif
static const unsigned x32_calls = 0x40000000; /* the same calls under other numbers */

/* No sockets, nor what can make them behind our back: a name space of its own is not always to be had (a service may
 * be forbidden to make one), and Landlock knows of networks only since Linux 6.7. */
static bool forbid_sockets(void) {
  const unsigned number = offsetof(struct seccomp_data, nr), architecture = offsetof(struct seccomp_data, arch);
  struct sock_filter steps[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, architecture),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture_of_us, 0, 4),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, number),
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, x32_calls, 2, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 1, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_io_uring_setup, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  const struct sock_fprog program = {.len = sizeof steps / sizeof steps[0], .filter = steps};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

/* --- the child --- */

static void limit(int what, rlim_t max) {
  struct rlimit both = {max, max};
  setrlimit((__rlimit_resource_t)what, &both);
}

static _Noreturn void child(const struct start *start) {
  const struct zandbak *zandbak = start->zandbak;
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  setsid();
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (unshare(CLONE_NEWNET) != 0) unshare(CLONE_NEWUSER | CLONE_NEWNET);
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) _exit(126);
  if (dup2(start->in, 0) < 0 || dup2(start->out, 1) < 0 || dup2(start->nul, 2) < 0 || chdir(start->folder) != 0)
    _exit(126);
  limit(RLIMIT_CPU, zandbak->timeout_ms / 1000 + CPU_SPELING_S);
  limit(RLIMIT_AS, zandbak->memory_max);
  limit(RLIMIT_FSIZE, zandbak->output_max);
  limit(RLIMIT_NOFILE, OPEN_MAX);
  limit(RLIMIT_CORE, 0);
  if (start->ruleset >= 0 && syscall(SYS_landlock_restrict_self, start->ruleset, 0) != 0) _exit(126);
  if (!forbid_sockets()) _exit(126);
  close_range(3, ~0u, 0);
  execve(start->program, zandbak->argv, start->environment);
  _exit(127);
}

/* --- the parent --- */

/* Until the child ends or the time is over; then it and whatever it started are gone. */
static bool wait_for(pid_t pid, unsigned timeout_ms, siginfo_t *ret_end) {
  int64_t until = clock_steady_us() + (int64_t)timeout_ms * 1000;
  struct pollfd end = {.fd = pidfd_open(pid, 0), .events = POLLIN};
  int ready = 0;
  for (int64_t left = until - clock_steady_us(); end.fd >= 0 && left > 0; left = until - clock_steady_us()) {
    ready = poll(&end, 1, (int)(left / 1000) + 1);
    if (ready > 0 || (ready < 0 && errno != EINTR)) break;
  }
  /* Not reaped yet, so the number cannot belong to somebody else. A child that did not come as far as setsid is killed
   * by itself. */
  kill(-pid, SIGKILL);
  kill(pid, SIGKILL);
  while (waitid(P_PID, (id_t)pid, ret_end, WEXITED) != 0 && errno == EINTR) continue;
  if (end.fd >= 0) close(end.fd);
  return ready > 0;
}

static bool read_output(int fd, size_t max, struct arena *arena, struct str *ret_output) {
  struct stat size;
  if (fstat(fd, &size) != 0 || size.st_size <= 0 || (size_t)size.st_size > max) return false;
  char *bytes = arena_new(arena, (size_t)size.st_size);
  size_t have = 0;
  while (have < (size_t)size.st_size) {
    ssize_t n = pread(fd, bytes + have, (size_t)size.st_size - have, (off_t)have);
    if (n <= 0) return false;
    have += (size_t)n;
  }
  *ret_output = (struct str){bytes, have};
  return true;
}

static enum zandbak_einde run(const struct start *start, struct arena *arena, struct str *ret_output) {
  siginfo_t end = {0};
  pid_t pid = fork();
  if (pid < 0) return ZANDBAK_MISLUKT;
  if (pid == 0) child(start);
  if (!wait_for(pid, start->zandbak->timeout_ms, &end)) return ZANDBAK_TE_LANG;
  if (end.si_code != CLD_EXITED || end.si_status != 0) return ZANDBAK_MISLUKT;
  return read_output(start->out, start->zandbak->output_max, arena, ret_output) ? ZANDBAK_GOED : ZANDBAK_MISLUKT;
}

/* --- preparing and clearing --- */

static bool find_program(const char *name, char into[PAD_MAX]) {
  const char *path = getenv("PATH");
  struct str rest = str_of(path ? path : "/usr/bin:/bin"), folder;
  while (str_cut(&rest, ':', &folder)) {
    int n = snprintf(into, PAD_MAX, "%.*s/%s", STR_ARG(folder), name);
    if (folder.len && n < PAD_MAX && access(into, X_OK) == 0) return true;
  }
  return false;
}

static bool write_all(int fd, struct str bytes) {
  for (ssize_t n; bytes.len; bytes = str_part(bytes, (size_t)n, bytes.len))
    if ((n = write(fd, bytes.ptr, bytes.len)) <= 0) return false;
  return lseek(fd, 0, SEEK_SET) == 0;
}

static bool make_folder(struct start *start) {
  const char *base = getenv("TMPDIR");
  if (snprintf(start->folder, PAD_MAX, "%s/schakel-XXXXXX", base && *base ? base : "/tmp") >= PAD_MAX ||
      !mkdtemp(start->folder)) {
    start->folder[0] = '\0';
    return false;
  }
  snprintf(start->home, sizeof start->home, "HOME=%s", start->folder);
  snprintf(start->tmp, sizeof start->tmp, "TMPDIR=%s", start->folder);
  start->environment[0] = (char *)"PATH=/usr/bin:/bin";
  start->environment[1] = (char *)"LANG=C.UTF-8";
  start->environment[2] = start->home;
  start->environment[3] = start->tmp;
  return true;
}

static int remove_one(const char *path, const struct stat *what, int kind, struct FTW *place) {
  (void)what, (void)kind, (void)place;
  remove(path);
  return 0;
}

static void done(const struct start *start) {
  const int files[] = {start->in, start->out, start->nul, start->ruleset};
  for (size_t i = 0; i < sizeof files / sizeof *files; i++)
    if (files[i] >= 0) close(files[i]);
  if (start->folder[0]) nftw(start->folder, remove_one, TEMP_FILES_OPEN, FTW_DEPTH | FTW_PHYS);
}

enum zandbak_einde zandbak_draai(const struct zandbak *zandbak, struct arena *arena, struct str invoer,
                                 struct str *ret_uitvoer) {
  struct start start = {.zandbak = zandbak, .in = -1, .out = -1, .nul = -1, .ruleset = -1};
  if (!find_program(zandbak->argv[0], start.program)) return ZANDBAK_GEEN_PROGRAMMA;
  enum zandbak_einde einde = ZANDBAK_MISLUKT;
  start.in = memfd_create("in", MFD_CLOEXEC);
  start.out = memfd_create("out", MFD_CLOEXEC);
  start.nul = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (start.in >= 0 && start.out >= 0 && start.nul >= 0 && write_all(start.in, invoer) && make_folder(&start)) {
    start.ruleset = make_ruleset(&start);
    einde = run(&start, arena, ret_uitvoer);
  }
  done(&start);
  return einde;
}
