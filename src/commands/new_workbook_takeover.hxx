// What `new-workbook` takes over from last year's workbook (`from`).
#pragma once

#include "commands/invocation.hxx"
#include "commands/new_workbook_request.hxx"
#include "office/workbook/old_workbook.hxx"
#include "workbook/takeover.hxx"

#include <cstddef>

namespace ansinh::commands {

/// Last year's workbook, read; its office document is closed again.
class LastYear {
public:
    /// Reads what `request.from` names. A request without a profile gets that of the old workbook, and its
    /// counts those of what is taken over. Throws Error as office::read_old_workbook, workbook::take_over,
    /// and "profile.unknown" for an old workbook whose regulation the package does not have.
    LastYear(Invocation& invocation, NewWorkbookRequest& request);

    /// Puts all of it into the plan for the new year. Throws Error "profile.refused" for a broken *Tham số*.
    void apply_to(workbook::Plan& plan);

    /// `made`, with what was taken over and what the clerk should know.
    Message told(Message made) const;

private:
    const border::Context& m_context;
    office::WorkbookPicture m_picture;
    workbook::Takeover m_taken;
    int m_year;
    bool m_same_profile = false;
    std::size_t m_settings = 0;
};

} // namespace ansinh::commands
