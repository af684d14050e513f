#include "quota/large_memory.hxx"

#ifdef __linux__
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace ansinh::quota {

void advise_large_pages([[maybe_unused]] void* first, [[maybe_unused]] std::size_t bytes) {
#ifdef MADV_HUGEPAGE
    // From this length on glibc gives every block a mapping of its own, which goes with it.
    constexpr std::size_t own_mapping = std::size_t{32} << 20;
    if (bytes <= own_mapping) return;
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto start = reinterpret_cast<std::uintptr_t>(first);
    const std::uintptr_t skipped = (page - start % page) % page;
    // Refused, it is as without: nothing to do about it.
    (void)::madvise(static_cast<char*>(first) + skipped, bytes - skipped - (start + bytes) % page,
                    MADV_HUGEPAGE);
#endif
}

} // namespace ansinh::quota
