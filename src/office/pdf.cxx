#include "office/pdf.hxx"

#include "border/sequences.hxx"
#include "border/text.hxx"
#include "message.hxx"
#include "office/areas.hxx"
#include "office/file_names.hxx"
#include "office/work_file.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>
#include <com/sun/star/view/XRenderable.hpp>
#include <cppuhelper/implbase1.hxx>

#include <set>
#include <vector>

namespace ansinh::office {

namespace {

using css::beans::PropertyValue;
using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY_THROW;

PropertyValue property(const char* name, const Any& value) {
    return PropertyValue(rtl::OUString::createFromAscii(name), 0, value,
                         css::beans::PropertyState_DIRECT_VALUE);
}

/// Tells a command's progress how many pages are written. Cancelling waits for the last of them: the office's
/// filter cannot be stopped, but what it wrote is not kept.
class Pages final : public cppu::WeakImplHelper1<css::task::XStatusIndicator> {
public:
    explicit Pages(Progress& progress) : m_progress(progress) {}

    void SAL_CALL start(const rtl::OUString&, sal_Int32 range) override { m_all = range; }
    void SAL_CALL end() override {}
    void SAL_CALL setText(const rtl::OUString&) override {}
    void SAL_CALL setValue(sal_Int32 value) override {
        try {
            m_progress.step(value, m_all);
        } catch (const Error&) {
            // It is asked again when the file is written.
        }
    }
    void SAL_CALL reset() override {}

private:
    Progress& m_progress;
    sal_Int32 m_all = 0;
};

/// Numbers of pages from 1, as the office's filter takes them: "25,26,27".
rtl::OUString pages_of(const Document& document, std::span<const std::string> sheets) {
    std::set<sal_Int16> wanted;
    for (const std::string& name : sheets)
        wanted.insert(index_of(document.sheet_named(name)));
    const Reference<css::view::XRenderable> pages(document.model(), UNO_QUERY_THROW);
    const Any all(document.model());
    const Sequence<PropertyValue> nothing;
    const sal_Int32 count = pages->getRendererCount(all, nothing);
    rtl::OUString list;
    for (sal_Int32 page = 0; page < count; ++page)
        for (const PropertyValue& about : pages->getRenderer(page, all, nothing)) {
            css::table::CellRangeAddress cells;
            if (about.Name != "SourceRange" || !(about.Value >>= cells) || !wanted.contains(cells.Sheet))
                continue;
            list += (list.isEmpty() ? rtl::OUString() : rtl::OUString(",")) + rtl::OUString::number(page + 1);
        }
    return list;
}

} // namespace

void export_pdf(const Document& document, std::span<const std::string> sheets, const rtl::OUString& target,
                Progress& progress) {
    const rtl::OUString pages = pages_of(document, sheets);
    if (pages.isEmpty()) throw Error("pdf.no-pages");
    const auto options = border::sequence_of<PropertyValue>(property("PageRange", Any(pages)));
    const Reference<css::task::XStatusIndicator> indicator(new Pages(progress));
    WorkFile file(target);
    try {
        Reference<css::frame::XStorable>(document.model(), UNO_QUERY_THROW)
            ->storeToURL(file.url(), border::sequence_of<PropertyValue>(
                                         property("FilterName", Any(rtl::OUString("calc_pdf_Export"))),
                                         property("FilterData", Any(options)),
                                         property("StatusIndicator", Any(indicator))));
    } catch (const css::io::IOException&) {
        throw Error("copy.failed", {shown_path(target)});
    }
    progress.check();
    file.put_in_place();
}

} // namespace ansinh::office
