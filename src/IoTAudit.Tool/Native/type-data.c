// Linked into the native program on Linux, where nothing managed runs early enough for this.

#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

// The linker's names for the memory that begins as zeros. Nearly all of it is the type data, which the runtime writes as its first step.
extern char __bss_start[] __attribute__((visibility("hidden")));
extern char _end[] __attribute__((visibility("hidden")));

// The runtime writes every page of the type data before the program starts, so that the kernel maps it here at once and in large pages
// where it has them, instead of 4 KiB at each of some 1,800 page faults. A kernel that knows neither advice refuses it, and nothing changes.
__attribute__((constructor)) static void map_type_data(void)
{
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    uintptr_t start = ((uintptr_t)__bss_start + page - 1) & ~(page - 1);
    uintptr_t end = ((uintptr_t)_end + page - 1) & ~(page - 1);
    (void)madvise((void *)start, end - start, MADV_HUGEPAGE);
    (void)madvise((void *)start, end - start, MADV_POPULATE_WRITE);
}
