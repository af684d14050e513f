// What the package ships and functions ask: each file is read by the first call that needs it and is never
// changed afterwards, so that one instance serves every cell and every thread.
#pragma once

#include "border/package.hxx"
#include "calc/latest.hxx"
#include "calendar/holiday.hxx"
#include "profile/parameters.hxx"
#include "profile/regulation.hxx"
#include "profile/sheet_words.hxx"
#include "profile/shipped.hxx"

#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

namespace ansinh::calc {

class Shipped {
public:
    explicit Shipped(border::Context context) : m_context(std::move(context)) {}

    /// The public holidays of the law and, prevailing over them, the clerk's own rows. Throws Error
    /// "data.missing", "data.broken", "holiday.contradiction".
    std::shared_ptr<const calendar::Holidays> holidays(const std::vector<calendar::SpecialDay>& extra = {});

    /// The regulation of that name. Throws Error "profile.unknown", "data.missing", "data.broken".
    std::shared_ptr<const profile::Regulation> regulation(std::string_view name);

    /// What reading a table *Tham số* needs.
    struct SheetData {
        profile::SheetWords words;
        profile::Parameters parameters;
    };
    /// Throws Error "data.missing", "data.broken".
    const SheetData& sheet_data();

private:
    struct Slot {
        std::once_flag read;
        std::shared_ptr<const profile::Regulation> regulation;
    };

    border::Context m_context;
    std::once_flag m_law_read;
    std::optional<calendar::HolidayLaw> m_law;
    std::shared_ptr<const calendar::Holidays> m_public_holidays;
    Latest<std::vector<calendar::SpecialDay>, calendar::Holidays> m_latest_holidays;
    std::array<Slot, profile::shipped_names.size()> m_regulations;
    std::once_flag m_sheet_data_read;
    std::optional<SheetData> m_sheet_data;
};

} // namespace ansinh::calc
