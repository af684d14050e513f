#include "calc/shipped.hxx"

#include "border/shipped.hxx"

#include <algorithm>
#include <string>

namespace ansinh::calc {

std::shared_ptr<const calendar::Holidays> Shipped::holidays(const std::vector<calendar::SpecialDay>& extra) {
    std::call_once(m_law_read, [this] {
        m_law.emplace(border::holiday_law(m_context));
        m_public_holidays = std::make_shared<const calendar::Holidays>(*m_law);
    });
    if (extra.empty()) return m_public_holidays;
    return m_latest_holidays.of(extra, [&] { return calendar::Holidays(*m_law, extra); });
}

std::shared_ptr<const profile::Regulation> Shipped::regulation(std::string_view typed) {
    const std::string name = profile::shipped_name(typed);
    const auto place = std::ranges::find(profile::shipped_names, name) - profile::shipped_names.begin();
    Slot& slot = m_regulations[static_cast<std::size_t>(place)];
    std::call_once(slot.read, [&] {
        slot.regulation =
            std::make_shared<const profile::Regulation>(border::shipped_profile(m_context, name));
    });
    return slot.regulation;
}

const Shipped::SheetData& Shipped::sheet_data() {
    std::call_once(m_sheet_data_read, [this] {
        m_sheet_data.emplace(SheetData{border::sheet_words(m_context), border::law_parameters(m_context)});
    });
    return *m_sheet_data;
}

} // namespace ansinh::calc
