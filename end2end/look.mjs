import { chromium } from "@playwright/test";
const base="http://localhost:8090"; const out="/tmp/look/pic"; import fs from "fs"; fs.mkdirSync(out,{recursive:true});
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox","--disable-gpu"]});
const [,,who,lang,width,...paths]=process.argv;
const ctx=await b.newContext({viewport:{width:+width,height:900},locale:lang});
const p=await ctx.newPage();
if(who!=="-"){ await p.goto(`${base}/sign-in?lang=${lang}`); await p.fill('[name=email]',who); await p.fill('[name=password]','spring-returns-2020'); await p.click('main button[type=submit]'); }
let i=0;
for(const path of paths){ await p.goto(base+path+(path.includes('?')?'&':'?')+`lang=${lang}`); 
 if(process.env.OPEN) await p.evaluate(()=>document.querySelectorAll('main details').forEach(d=>d.open=true));
 const w=await p.evaluate(()=>document.documentElement.scrollWidth); await p.screenshot({path:`${out}/${(process.env.TAG||'')}${i++}.png`,fullPage:true}); console.log(path,w); }
await b.close();
