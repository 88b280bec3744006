/**
 * Watches over a wall from outside its own code: where that could not be loaded, or has taken everything down with it,
 * the numbers the server wrote would stand there and look live. After 15 s without a sign of life they are hidden, after 30 s
 * the page is loaded anew, as soon as Vigía answers. `data-alive` is the sign: only running code sets it.
 */
export const bootWatchScript = `(function(){var missed=0;setInterval(function(){
if(location.pathname.indexOf("/boards/")!==0)return;
var root=document.documentElement;
if(document.querySelector("[data-wall][data-alive]")){missed=0;root.removeAttribute("data-wall-dead");return}
missed++;
if(missed>=3)root.setAttribute("data-wall-dead","");
if(missed%6===0)fetch("/healthz",{cache:"no-store"}).then(function(r){return r.ok?fetch(location.pathname,{cache:"no-store"}):r}).then(function(r){if(r.ok)location.reload()},function(){})
},5000)})()`;
