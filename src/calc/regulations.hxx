// The regulation a function is asked about: one that ships, by name, or the workbook's own table.
#pragma once

#include "calc/arguments.hxx"
#include "calc/days.hxx"
#include "calc/latest.hxx"
#include "calc/shipped.hxx"

#include <memory>

namespace ansinh::calc {

/// What `profile` means in the functions of one instance.
class Regulations {
public:
    explicit Regulations(Shipped& shipped) : m_shipped(shipped) {}

    /// `argument` is the name of a shipped profile or a range with a table *Tham số*, its header row
    /// included. Throws Error "argument.missing", "argument.not-text", "profile.unknown", "profile.refused".
    std::shared_ptr<const profile::Regulation> asked(const css::uno::Any& argument, const Days& days);

private:
    struct Table {
        Block cells;
        calendar::Date null_date;
        bool operator==(const Table&) const = default;
    };

    Shipped& m_shipped;
    Latest<Table, profile::Regulation> m_latest;
};

} // namespace ansinh::calc
