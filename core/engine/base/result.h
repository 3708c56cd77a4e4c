// The value, or the fault that says why there is none.
#pragma once

#include <utility>
#include <variant>

#include "core/engine/base/fault.h"
#include "core/engine/base/invariant.h"

namespace holdfast {

template<class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_outcome(std::in_place_index<0>, std::move(value)) {}
    Result(Fault fault) : m_outcome(std::in_place_index<1>, std::move(fault)) {}

    bool ok() const { return m_outcome.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& { check(); return std::get<0>(m_outcome); }
    T& value() & { check(); return std::get<0>(m_outcome); }
    T&& value() && { check(); return std::get<0>(std::move(m_outcome)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Fault& fault() const
    {
        invariant(!ok(), "fault() asked of a good result");
        return std::get<1>(m_outcome);
    }

private:
    void check() const { invariant(ok(), "value() asked of a fault"); }
    std::variant<T, Fault> m_outcome;
};

struct Done {};
using Outcome = Result<Done>;

} // namespace holdfast
