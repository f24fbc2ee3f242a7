// Leaving at once. Without this file the button still works: it is a form. See README.md, "Leaving".
;(function () {
  'use strict'
  var root = document.documentElement
  var exit = document.getElementById('exit')
  if (!exit) return
  var away = exit.getAttribute('data-away')
  var gone = false

  function leave () {
    gone = true
    // The screen first, whatever the network does.
    root.className = 'left'
    document.title = ''
    var body = new URLSearchParams(new FormData(exit))
    while (document.body.firstChild) document.body.removeChild(document.body.firstChild)
    if (!navigator.sendBeacon || !navigator.sendBeacon('/leave', body)) {
      fetch('/leave', { method: 'POST', body: body, keepalive: true, redirect: 'manual' }).catch(function () {})
    }
    // Whoever went back before leaving has pages ahead: a step onwards drops them. Where there are none, this page leaves no place behind.
    if (window.navigation && window.navigation.canGoForward) window.location.assign(away)
    else window.location.replace(away)
  }

  exit.addEventListener('submit', function (event) {
    event.preventDefault()
    leave()
  })

  // Shift three times within a few seconds; any other key begins anew.
  var presses = 0
  var timer = null
  var lights = document.createElement('span')
  lights.className = 'exit__count'
  lights.setAttribute('aria-hidden', 'true')
  lights.hidden = true
  for (var i = 0; i < 3; i++) {
    var light = document.createElement('span')
    light.className = 'exit__light'
    lights.appendChild(light)
  }
  exit.insertBefore(lights, exit.firstChild)
  var voice = document.getElementById('exit-voice')

  function count (number) {
    presses = number
    lights.hidden = number === 0
    for (var i = 0; i < 3; i++) lights.children[i].className = i < number ? 'exit__light exit__light--on' : 'exit__light'
    if (voice) voice.textContent = number === 0 ? '' : exit.getAttribute('data-press-' + number) || ''
    clearTimeout(timer)
    if (number > 0) timer = setTimeout(function () { count(0) }, 5000)
  }

  // Escape belongs to whatever is open: a dialog, a list, a suggestion of the keyboard.
  function taken (event) {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return true
    if (document.querySelector('dialog[open], [role=dialog]:not([hidden]), [role=listbox]:not([hidden]), [aria-expanded=true]')) return true
    if (document.fullscreenElement) return true
    var at = document.activeElement
    return !!at && (at.tagName === 'SELECT' || (at.tagName === 'INPUT' && /^(date|time|color|file|search)$/.test(at.type)) || at.hasAttribute('list'))
  }

  var escapes = exit.getAttribute('data-escape') !== 'off'
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && escapes && !taken(event)) {
      event.preventDefault()
      leave()
    } else if (event.key !== 'Shift') {
      count(0)
    }
  })
  document.addEventListener('keyup', function (event) {
    if (event.key !== 'Shift' || event.isComposing) return
    if (presses === 2) leave()
    else count(presses + 1)
  })

  // What only works with this file is said only where it runs.
  document.querySelectorAll('[data-scripts]').forEach(function (said) { said.hidden = false })

  // The switch for Escape is remembered in what is sent and in links, and nowhere else.
  var button = document.getElementById('exit-escape')
  function carry () {
    document.querySelectorAll('form').forEach(function (form) {
      var field = form.querySelector('input[name=escape]')
      if (!escapes && !field) {
        field = document.createElement('input')
        field.type = 'hidden'
        field.name = 'escape'
        field.value = 'off'
        form.appendChild(field)
      } else if (escapes && field) {
        field.remove()
      }
    })
    document.querySelectorAll('a[href^="/"]').forEach(function (link) {
      var address = new URL(link.href)
      if (escapes) address.searchParams.delete('escape')
      else address.searchParams.set('escape', 'off')
      link.href = address.pathname + address.search + address.hash
    })
  }
  if (button) {
    button.parentNode.hidden = false
    var show = function () { button.textContent = button.getAttribute(escapes ? 'data-turn-off' : 'data-turn-on') }
    show()
    button.addEventListener('click', function () {
      escapes = !escapes
      show()
      carry()
    })
  }

  // A page the browser kept alive and shows again by Back: after leaving it is empty and goes away; otherwise it is asked for anew,
  // and the server knows whether its journey has ended.
  window.addEventListener('pageshow', function (event) {
    if (!event.persisted) return
    root.className = 'left'
    if (gone) window.location.replace(away)
    else window.location.reload()
  })
})()
