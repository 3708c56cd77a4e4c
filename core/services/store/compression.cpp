#include "core/services/store/compression.h"

#include <memory>

#include <zstd.h>

#include "core/engine/base/invariant.h"

namespace holdfast::store {

namespace {

// Level 1: results are written after every stage, so speed counts more than the last tenth of size.
constexpr int kLevel = 1;
// Larger than any drawing set or result; a file that claims more is damaged or made to exhaust memory.
constexpr unsigned long long kMostBytes = 4ull << 30;

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

Fault damaged()
{
    return {FaultCode::Malformed, {}, {}, "stored content is damaged"};
}

} // namespace

Bytes compress(std::span<const std::uint8_t> bytes)
{
    const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    invariant(context != nullptr, "no compression context");
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    Bytes out(ZSTD_compressBound(bytes.size()));
    const std::size_t size = ZSTD_compress2(context.get(), out.data(), out.size(), bytes.data(), bytes.size());
    invariant(!ZSTD_isError(size), "compression into a large enough buffer failed");
    out.resize(size);
    out.shrink_to_fit();
    return out;
}

Result<Bytes> decompress(std::span<const std::uint8_t> bytes)
{
    const unsigned long long size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
        return damaged();
    if (size > kMostBytes)
        return Fault{FaultCode::LimitExceeded, {}, {}, "stored content claims to be larger than 4 GiB"};
    Bytes out(size);
    const std::size_t got = ZSTD_decompress(out.data(), out.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(got) || got != size)
        return damaged();
    return out;
}

} // namespace holdfast::store
