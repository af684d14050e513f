// Reports noted down in one line of text: "opening=402 closing:T=410 before/closing=402".
#pragma once

#include "report/material.hxx"

#include <deque>
#include <string_view>

namespace ansinh::test {

/// [where/]indicator[~][@period][:line]=value, separated by blanks, as tests/data/report/outcomes.json explains.
/// Keeps what its material borrows.
class Noted {
public:
    explicit Noted(std::string_view notation);
    Noted(const Noted&) = delete;
    Noted& operator=(const Noted&) = delete;

    const report::Material& material() const { return m_material; }

private:
    std::deque<report::Figures> m_reports; ///< the first one is under check
    report::Material m_material;
};

} // namespace ansinh::test
