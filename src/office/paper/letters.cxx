#include "office/paper/letters.hxx"

#include "border/text.hxx"
#include "office/office_lock.hxx"
#include "text/code_points.hxx"

#include <com/sun/star/awt/FontDescriptor.hpp>
#include <com/sun/star/awt/FontSlant.hpp>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XDevice.hpp>
#include <com/sun/star/awt/XFont.hpp>

#include <cmath>
#include <optional>
#include <utility>

namespace ansinh::office {

namespace {

using css::uno::Reference;

constexpr sal_Int16 size = 1000;    ///< pixels: then widths are thousandths of the letters' size
constexpr double point = 25.4 / 72; ///< mm
constexpr double as_good_as_equal = 0.02;
constexpr char probe[] =
    "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơưẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸĐƠƯabcdeg";

Reference<css::awt::XFont> font_of(const Reference<css::awt::XDevice>& device, const std::string& name,
                                   bool bold, bool italic) {
    css::awt::FontDescriptor wanted;
    wanted.Name = border::to_office(name);
    wanted.Height = size;
    wanted.Weight = bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL;
    wanted.Slant = italic ? css::awt::FontSlant_ITALIC : css::awt::FontSlant_NONE;
    return device->getFont(wanted);
}

bool draws_as_shipped(const Reference<css::awt::XFont>& font, const paper::Metrics& shipped, bool bold,
                      bool italic) {
    paper::TextStyle style;
    style.points = size;
    style.bold = bold;
    style.italic = italic;
    const double expected = shipped.width(probe, style) / point;
    const double there = font->getStringWidth(border::to_office(probe));
    return std::abs(there - expected) <= as_good_as_equal * expected;
}

paper::Metrics measured(const border::Context& context, paper::Metrics shipped, const std::string& font) {
    const Reference<css::awt::XDevice> device =
        css::awt::Toolkit::create(context)->createScreenCompatibleDevice(1, 1);
    if (!device.is()) return shipped;
    bool same = true;
    Reference<css::awt::XFont> fonts[2][2];
    for (const bool bold : {false, true})
        for (const bool italic : {false, true}) {
            fonts[bold][italic] = font_of(device, font, bold, italic);
            same = same && draws_as_shipped(fonts[bold][italic], shipped, bold, italic);
        }
    if (same) return shipped;
    return shipped.measured([&](char32_t letter, bool bold, bool italic) {
        return static_cast<int>(
            fonts[bold][italic]->getStringWidth(border::to_office(text::encode(std::u32string(1, letter)))));
    });
}

} // namespace

paper::Metrics letters_here(const border::Context& context, const Reference<css::frame::XFrame>& frame,
                            paper::Metrics shipped, const std::string& font) {
    std::optional<paper::Metrics> here;
    with_office_lock(context, frame, [&] { here = measured(context, std::move(shipped), font); });
    return *std::move(here);
}

} // namespace ansinh::office
