// The changes that make a new sheet: recorded by the office, or not, when an undo action of our own takes the
// sheet away as a whole.
#pragma once

#include "office/unrecorded.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <rtl/ustring.hxx>

namespace ansinh::office {

enum class Recording { on, off };

class Changes {
public:
    Changes(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model, Recording recording)
        : m_manager(undo_manager_of(model)), m_recording(recording) {}

    /// One change of the document: see Unrecorded for why not several.
    template <class Change>
    void make(Change&& change) const {
        if (m_recording == Recording::on) return change();
        const Unrecorded lock(m_manager);
        change();
    }
    void set(const css::uno::Reference<css::beans::XPropertySet>& what, const char* name,
             const css::uno::Any& value) const {
        make([&] { what->setPropertyValue(rtl::OUString::createFromAscii(name), value); });
    }

private:
    const css::uno::Reference<css::document::XUndoManager> m_manager;
    const Recording m_recording;
};

} // namespace ansinh::office
