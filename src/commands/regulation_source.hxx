// The regulation a command goes by: one that ships with the extension, or the workbook's own *Tham số*.
#pragma once

#include "commands/invocation.hxx"
#include "office/document.hxx"
#include "profile/profile.hxx"
#include "profile/regulation.hxx"

#include <optional>
#include <string>

namespace ansinh::commands {

/// A regulation by day, as it was read once.
class RegulationInUse {
public:
    /// As regulation_in_use. `invocation` must outlive it.
    RegulationInUse(Invocation& invocation, const office::Document& document,
                    const std::optional<std::string>& name);

    /// What holds on that day: for a report ask for its period's last day. With the seats and duties of the
    /// profile it was made from.
    profile::Profile on(calendar::Date day) const;
    /// Without seats and duties.
    const profile::Regulation& regulation() const { return m_regulation; }

private:
    Invocation& m_invocation;
    profile::Regulation m_regulation;
};

/// The shipped profile of that name; without a name what the sheet "Tham số" says for today, with the seats
/// and duties of the profile it was made from, which the sheet does not hold. Throws Error "profile.unknown",
/// "profile.none" (the sheet, the names) where the workbook has no such sheet, "parameters.refused".
profile::Profile regulation_in_use(Invocation& invocation, const office::Document& document,
                                   const std::optional<std::string>& name);

/// What the sheet "Tham số" says for today; nothing where the workbook has none. Throws Error
/// "parameters.refused".
std::optional<profile::Profile> own_regulation(Invocation& invocation, const office::Document& document);

} // namespace ansinh::commands
